import {
  addRetrievalTest,
  listRetrievalTests,
  removeRetrievalTest,
  runRetrievalTests,
} from '@frontdesk/services/knowledge/lab/retrieval-tests'
import { z } from 'zod'
import { roleProcedure, router } from '../../init.ts'

const AddInput = z.strictObject({ question: z.string().trim().min(1).max(1000), documentId: z.uuid().nullable() })
const adminProcedure = roleProcedure('admin')

export const testsRouter = router({
  list: roleProcedure('viewer').query(({ ctx }) => listRetrievalTests(ctx.services)),
  add: adminProcedure.input(AddInput).mutation(({ ctx, input }) => addRetrievalTest(ctx.services, input)),
  run: adminProcedure.mutation(({ ctx }) => runRetrievalTests(ctx.services)),
  remove: adminProcedure.input(z.strictObject({ id: z.uuid() })).mutation(({ ctx, input }) => removeRetrievalTest(ctx.services, input)),
})
