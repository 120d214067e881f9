import { z } from 'zod'
import { Id } from '../id.ts'

/** A question kept as a test: the document that must be found, or that nothing may be answered. */
export const RetrievalTest = z.object({
  id: Id,
  question: z.string(),
  expected: z.object({ documentId: Id, title: z.string() }).nullable(),
  /** Null until it was run. */
  passed: z.boolean().nullable(),
  ranAt: z.string().nullable(),
  createdAt: z.string(),
})
export type RetrievalTest = z.infer<typeof RetrievalTest>
