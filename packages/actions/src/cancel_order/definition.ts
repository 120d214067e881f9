import { emailSlot, orderNumberSlot } from '../slots.ts'
import type { ActionDefinition } from '../types.ts'

export const cancelOrder = {
  actionId: 'cancel_order',
  intent: 'cancel_order',
  title: 'Cancel an order',
  description: 'Cancels an order that is still pending, after the visitor has confirmed.',
  effect: true,
  topic: 'your cancellation',
  slots: [orderNumberSlot, emailSlot, { name: 'reason', label: 'reason', entity: 'cancel_reason', freeText: true, shared: false }],
} as const satisfies ActionDefinition
