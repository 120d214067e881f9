import { emailSlot, orderNumberSlot } from '../slots.ts'
import type { ActionDefinition } from '../types.ts'

const part = (name: string, label: string) => ({ name, label, entity: null, freeText: false, shared: false })

export const changeAddress = {
  actionId: 'change_address',
  intent: 'change_address',
  title: 'Change the delivery address',
  description: 'Sends an order that has not shipped yet to another address.',
  effect: true,
  topic: 'the new address',
  slots: [
    orderNumberSlot,
    emailSlot,
    { name: 'address', label: 'new address', entity: null, freeText: true, shared: false },
    part('line1', 'street and number'),
    part('line2', 'apartment'),
    part('city', 'city'),
    part('state', 'state'),
    part('zip', 'ZIP code'),
  ],
} as const satisfies ActionDefinition
