import { IntentInput, UpdateIntentInput } from '@frontdesk/contracts/nlu/intent'
import { createIntent } from '@frontdesk/services/nlu/create-intent'
import { listIntents } from '@frontdesk/services/nlu/list-intents'
import { removeIntent } from '@frontdesk/services/nlu/remove-intent'
import { updateIntent } from '@frontdesk/services/nlu/update-intent'
import { roleProcedure, router } from '../../init.ts'
import { ByRevision } from './by-revision.ts'

const adminProcedure = roleProcedure('admin')

export const intentsRouter = router({
  list: roleProcedure('viewer').query(({ ctx }) => listIntents(ctx.services)),
  create: adminProcedure.input(IntentInput).mutation(({ ctx, input }) => createIntent(ctx.services, input)),
  update: adminProcedure.input(UpdateIntentInput).mutation(({ ctx, input }) => updateIntent(ctx.services, input)),
  remove: adminProcedure.input(ByRevision).mutation(({ ctx, input }) => removeIntent(ctx.services, input)),
})
