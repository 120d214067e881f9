import { colorSlot, productSlot, sizeSlot } from '../slots.ts'
import type { ActionDefinition } from '../types.ts'

export const productQuestion = {
  actionId: 'product_question',
  intent: 'product_question',
  title: 'Ask about a product',
  description: 'Answers with price, material and care of a product, and which colors and sizes are in stock.',
  effect: false,
  topic: 'your question about a product',
  slots: [{ ...productSlot, freeText: true, shared: true }, colorSlot, sizeSlot],
} as const satisfies ActionDefinition
