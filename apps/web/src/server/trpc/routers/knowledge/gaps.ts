import { CreateDocumentInput } from '@frontdesk/contracts/knowledge/document'
import { GapView } from '@frontdesk/contracts/knowledge/gap'
import { dismissGap } from '@frontdesk/services/knowledge/gap/dismiss-gap'
import { draftAnswer } from '@frontdesk/services/knowledge/gap/draft-answer'
import { listGaps } from '@frontdesk/services/knowledge/gap/list-gaps'
import { z } from 'zod'
import { roleProcedure, router } from '../../init.ts'

const ById = z.strictObject({ id: z.uuid() })
const { title, body } = CreateDocumentInput.shape
const adminProcedure = roleProcedure('admin')

export const gapsRouter = router({
  list: roleProcedure('viewer')
    .input(z.strictObject({ state: GapView.shape.state.optional() }))
    .query(({ ctx, input }) => listGaps(ctx.services, input)),
  dismiss: adminProcedure.input(ById).mutation(({ ctx, input }) => dismissGap(ctx.services, input)),
  draft: adminProcedure.input(ById.extend({ title, body })).mutation(({ ctx, input }) => draftAnswer(ctx.services, input)),
})
