import { z } from 'zod'
import { Id } from '../id.ts'

/** Questions of one meaning that no passage answers. */
export const GapView = z.object({
  id: Id,
  question: z.string(),
  examples: z.array(z.string()),
  /** Different visitors who asked. */
  visitors: z.number().int(),
  times: z.number().int(),
  state: z.enum(['open', 'drafted', 'answered', 'dismissed']),
  documentId: Id.nullable(),
  firstAt: z.string(),
  lastAt: z.string(),
})
export type GapView = z.infer<typeof GapView>
