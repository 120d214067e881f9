import { readPassage } from '@frontdesk/services/knowledge/read-passage'
import { z } from 'zod'
import { router, visitorProcedure } from '../init.ts'

export const knowledgeRouter = router({
  passage: visitorProcedure.input(z.strictObject({ chunkId: z.uuid() })).query(({ ctx, input }) => readPassage(ctx.services, input)),
})
