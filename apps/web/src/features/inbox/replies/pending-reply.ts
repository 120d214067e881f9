import { z } from 'zod'

/** A reply on its way. `clientMessageId` is made once, so that sending it again can never post it twice. */
export const PendingReply = z.object({
  clientMessageId: z.string(),
  conversationId: z.string(),
  text: z.string(),
  /** The conversation's ownership epoch when the reply was written. */
  expectedEpoch: z.number().int(),
  state: z.enum(['sending', 'failed']),
  /** `changed-hands`: the conversation is no longer the agent's, so another try is useless. */
  failure: z.object({ kind: z.enum(['retry', 'changed-hands', 'refused']), message: z.string() }).nullable(),
})
export type PendingReply = z.infer<typeof PendingReply>
export type ReplyFailure = NonNullable<PendingReply['failure']>
