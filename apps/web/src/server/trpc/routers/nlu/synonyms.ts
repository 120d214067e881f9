import { ReplaceSynonymsInput } from '@frontdesk/contracts/nlu/synonyms'
import { listSynonyms } from '@frontdesk/services/nlu/list-synonyms'
import { replaceSynonyms } from '@frontdesk/services/nlu/replace-synonyms'
import { roleProcedure, router } from '../../init.ts'

export const synonymsRouter = router({
  list: roleProcedure('viewer').query(({ ctx }) => listSynonyms(ctx.services)),
  replace: roleProcedure('admin')
    .input(ReplaceSynonymsInput)
    .mutation(({ ctx, input }) => replaceSynonyms(ctx.services, input)),
})
