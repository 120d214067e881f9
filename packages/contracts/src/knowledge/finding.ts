import { z } from 'zod'
import { Id } from '../id.ts'

/** Something for the owner to look at: two passages that say the same, or that contradict each other, or a document out of date. */
export const FindingView = z.object({
  id: Id,
  kind: z.enum(['duplicate', 'conflict', 'stale']),
  first: z.object({ chunkId: z.string().nullable(), documentId: z.string(), title: z.string(), text: z.string() }),
  second: z.object({ chunkId: z.string().nullable(), documentId: z.string(), title: z.string(), text: z.string() }).nullable(),
  detail: z.string(),
  state: z.enum(['open', 'dismissed']),
  foundAt: z.string(),
})
export type FindingView = z.infer<typeof FindingView>
