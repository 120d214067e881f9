import { FindingView } from '@frontdesk/contracts/knowledge/finding'
import { dismissFinding } from '@frontdesk/services/knowledge/finding/dismiss-finding'
import { listFindings } from '@frontdesk/services/knowledge/finding/list-findings'
import { z } from 'zod'
import { roleProcedure, router } from '../../init.ts'

export const findingsRouter = router({
  list: roleProcedure('viewer')
    .input(z.strictObject({ kind: FindingView.shape.kind.optional() }))
    .query(({ ctx, input }) => listFindings(ctx.services, input)),
  dismiss: roleProcedure('admin')
    .input(z.strictObject({ id: z.uuid() }))
    .mutation(({ ctx, input }) => dismissFinding(ctx.services, input)),
})
