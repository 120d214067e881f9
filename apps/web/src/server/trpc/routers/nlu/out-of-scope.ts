import { AddOutOfScopeInput, ListOutOfScopeInput } from '@frontdesk/contracts/nlu/out-of-scope'
import { PhraseIdsInput } from '@frontdesk/contracts/nlu/phrase'
import { addOutOfScope } from '@frontdesk/services/nlu/add-out-of-scope'
import { listOutOfScope } from '@frontdesk/services/nlu/list-out-of-scope'
import { removeOutOfScope } from '@frontdesk/services/nlu/remove-out-of-scope'
import { roleProcedure, router } from '../../init.ts'

const adminProcedure = roleProcedure('admin')

export const outOfScopeRouter = router({
  list: roleProcedure('viewer')
    .input(ListOutOfScopeInput)
    .query(({ ctx, input }) => listOutOfScope(ctx.services, input)),
  add: adminProcedure.input(AddOutOfScopeInput).mutation(({ ctx, input }) => addOutOfScope(ctx.services, input)),
  remove: adminProcedure.input(PhraseIdsInput).mutation(({ ctx, input }) => removeOutOfScope(ctx.services, input)),
})
