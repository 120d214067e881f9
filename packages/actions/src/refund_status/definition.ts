import { emailSlot, orderNumberSlot } from '../slots.ts'
import type { ActionDefinition } from '../types.ts'

export const refundStatus = {
  actionId: 'refund_status',
  intent: 'refund_status',
  title: 'Check a refund',
  description: 'Lists the refunds of an order, how far each one is and when the money should arrive.',
  effect: false,
  topic: 'your refund',
  slots: [orderNumberSlot, emailSlot],
} as const satisfies ActionDefinition
