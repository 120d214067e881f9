import { AddPhrasesInput, ListPhrasesInput, MovePhrasesInput, PhraseIdsInput, UpdatePhraseInput } from '@frontdesk/contracts/nlu/phrase'
import { addPhrases } from '@frontdesk/services/nlu/add-phrases'
import { listPhrases } from '@frontdesk/services/nlu/list-phrases'
import { movePhrases } from '@frontdesk/services/nlu/move-phrases'
import { removePhrases } from '@frontdesk/services/nlu/remove-phrases'
import { undoChange } from '@frontdesk/services/nlu/undo-change'
import { updatePhrase } from '@frontdesk/services/nlu/update-phrase'
import { z } from 'zod'
import { roleProcedure, router } from '../../init.ts'

const adminProcedure = roleProcedure('admin')

export const phrasesRouter = router({
  list: roleProcedure('viewer')
    .input(ListPhrasesInput)
    .query(({ ctx, input }) => listPhrases(ctx.services, input)),
  add: adminProcedure.input(AddPhrasesInput).mutation(({ ctx, input }) => addPhrases(ctx.services, input)),
  update: adminProcedure.input(UpdatePhraseInput).mutation(({ ctx, input }) => updatePhrase(ctx.services, input)),
  move: adminProcedure.input(MovePhrasesInput).mutation(({ ctx, input }) => movePhrases(ctx.services, input)),
  remove: adminProcedure.input(PhraseIdsInput).mutation(({ ctx, input }) => removePhrases(ctx.services, input)),
  undo: adminProcedure.input(z.strictObject({ undo: z.uuid() })).mutation(({ ctx, input }) => undoChange(ctx.services, input)),
})
