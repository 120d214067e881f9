import { colorSlot, emailSlot, itemSlot, orderNumberSlot, productSlot, returnReasonSlot, sizeSlot } from '../slots.ts'
import type { ActionDefinition } from '../types.ts'

export const returnItem = {
  actionId: 'return_item',
  intent: 'return_item',
  title: 'Return an item',
  description: 'Sets up the return of a delivered item within its return period, with the refund it leads to.',
  effect: true,
  topic: 'your return',
  slots: [orderNumberSlot, emailSlot, productSlot, colorSlot, sizeSlot, itemSlot, returnReasonSlot],
} as const satisfies ActionDefinition
