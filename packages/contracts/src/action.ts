import { z } from 'zod'

/** `proposed` awaits the visitor, `claimed` is being executed, `unknown` was cut off and is being looked up. */
export const ActionRunState = z.enum(['proposed', 'claimed', 'succeeded', 'failed', 'unknown', 'cancelled'])
export type ActionRunState = z.infer<typeof ActionRunState>

export const ActionReceipt = z.object({
  receiptId: z.string(),
  title: z.string(),
  rows: z.array(z.object({ label: z.string(), value: z.string() })),
  /** One or two sentences for the visitor. */
  text: z.string(),
})
export type ActionReceipt = z.infer<typeof ActionReceipt>
