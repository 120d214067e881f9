import type { SlotDefinition } from '@frontdesk/core/dialog/types'

export const orderNumberSlot = {
  name: 'order_number',
  label: 'order number',
  entity: 'order_id',
  freeText: false,
  shared: true,
} as const satisfies SlotDefinition

export const emailSlot = {
  name: 'email',
  label: 'email address',
  entity: 'email',
  freeText: false,
  shared: true,
} as const satisfies SlotDefinition

/** Filled from the options offered; its value is an order item's id. */
export const itemSlot = { name: 'item', label: 'item', entity: null, freeText: false, shared: true } as const satisfies SlotDefinition

export const colorSlot = {
  name: 'color',
  label: 'color',
  entity: 'color',
  freeText: false,
  shared: false,
} as const satisfies SlotDefinition

export const sizeSlot = { name: 'size', label: 'size', entity: 'size', freeText: false, shared: false } as const satisfies SlotDefinition

/** The product named in the message; helps to find the item meant. */
export const productSlot = {
  name: 'product',
  label: 'product',
  entity: 'product',
  freeText: false,
  shared: false,
} as const satisfies SlotDefinition

export const returnReasonSlot = {
  name: 'reason',
  label: 'reason',
  entity: 'return_reason',
  freeText: true,
  shared: false,
} as const satisfies SlotDefinition
