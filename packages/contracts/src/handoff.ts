import { z } from 'zod'

export const HandoffReason = z.enum([
  'requested',
  'anger',
  'not-understood',
  'no-answer',
  'approval-needed',
  'action-failed',
  'policy',
  'turn-failed',
])
export type HandoffReason = z.infer<typeof HandoffReason>

/** What the agent needs to go on without asking again; stored as JSON in `handoff.packet`. */
export const HandoffPacket = z.object({
  summary: z.string(),
  intent: z.string().nullable(),
  slots: z.record(z.string(), z.string()),
  customer: z.object({ id: z.string(), name: z.string(), email: z.string() }).nullable(),
  orderNumber: z.string().nullable(),
  lastMessages: z.array(z.object({ sender: z.string(), text: z.string() })),
  actionRuns: z.array(z.object({ actionId: z.string(), state: z.string(), receiptId: z.string().nullable() })),
})
export type HandoffPacket = z.infer<typeof HandoffPacket>
