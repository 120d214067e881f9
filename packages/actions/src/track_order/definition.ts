import { emailSlot, orderNumberSlot } from '../slots.ts'
import type { ActionDefinition } from '../types.ts'

export const trackOrder = {
  actionId: 'track_order',
  intent: 'track_order',
  title: 'Track an order',
  description: 'Looks up where an order is, its carrier and tracking number, and when it should arrive.',
  effect: false,
  topic: 'your order',
  slots: [orderNumberSlot, emailSlot],
} as const satisfies ActionDefinition
