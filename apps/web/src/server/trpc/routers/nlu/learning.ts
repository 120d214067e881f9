import { DecideLearningInput, ListLearningInput } from '@frontdesk/contracts/learning'
import { decideLearning } from '@frontdesk/services/learning/decide-learning'
import { listLearning } from '@frontdesk/services/learning/list-learning'
import { undoLearning } from '@frontdesk/services/learning/undo-learning'
import { z } from 'zod'
import { roleProcedure, router } from '../../init.ts'

const adminProcedure = roleProcedure('admin')

export const learningRouter = router({
  list: roleProcedure('viewer')
    // Infinite queries send their direction along; pages only go forward.
    .input(ListLearningInput.extend({ direction: z.literal('forward').optional() }))
    .query(({ ctx, input: { direction: _, ...input } }) => listLearning(ctx.services, input)),
  decide: adminProcedure.input(DecideLearningInput).mutation(({ ctx, input }) => decideLearning(ctx.services, input)),
  undo: adminProcedure.input(z.strictObject({ id: z.uuid() })).mutation(({ ctx, input }) => undoLearning(ctx.services, input)),
})
