import { colorSlot, emailSlot, itemSlot, orderNumberSlot, productSlot, returnReasonSlot, sizeSlot } from '../slots.ts'
import type { ActionDefinition } from '../types.ts'

export const exchangeItem = {
  actionId: 'exchange_item',
  intent: 'exchange_item',
  title: 'Exchange an item',
  description: 'Swaps a delivered item for another size or color of the same product and reserves the new one.',
  effect: true,
  topic: 'your exchange',
  slots: [
    orderNumberSlot,
    emailSlot,
    productSlot,
    colorSlot,
    sizeSlot,
    itemSlot,
    { name: 'variant', label: 'new size or color', entity: null, freeText: false, shared: false },
    returnReasonSlot,
  ],
} as const satisfies ActionDefinition
