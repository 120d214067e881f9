import type { Order, OrderItem } from './order-system.ts'
import type { Verdict } from './policy.ts'
import type { Choices, Preparation, Slots } from './types.ts'
import { formatItem } from './wording.ts'

export type ChosenItem =
  | { kind: 'found'; item: OrderItem; slots: Slots; choices: Choices }
  | { kind: 'refused'; item: OrderItem; code: string; text: string }
  | { kind: 'stop'; preparation: Preparation }

const words = (text: string) => text.toLowerCase().match(/[a-z0-9]+/g) ?? []

/** True when every word of `text` occurs in the product's name, plural or not. */
export function namesProduct(productName: string, text: string): boolean {
  const names = words(productName).map((word) => word.replace(/s$/, ''))
  const asked = words(text).map((word) => word.replace(/s$/, ''))
  return asked.length > 0 && asked.every((word) => names.includes(word))
}

const narrow = (items: OrderItem[], fits: (item: OrderItem) => boolean) => {
  const fitting = items.filter(fits)
  return fitting.length > 0 ? fitting : items
}

const only = (slots: Slots, name: string): Slots => (slots[name] === undefined ? {} : { [name]: slots[name] })

/** Items that fit the product, color and size spoken of; a word that fits none is taken to describe something else. */
function statedItems(items: OrderItem[], { product, color, size }: Slots): OrderItem[] {
  const named = product ? narrow(items, (item) => namesProduct(item.productName, product)) : items
  const colored = color ? narrow(named, (item) => item.color.toLowerCase() === color.toLowerCase()) : named
  return size ? narrow(colored, (item) => item.size.toLowerCase() === size.toLowerCase()) : colored
}

/** Drops the words that led to the item, so that later ones are seen as new. */
function consume(slots: Slots, item: OrderItem): Slots {
  const { product: _, ...rest } = slots
  const described = (['color', 'size'] as const).filter((name) => rest[name]?.toLowerCase() === item[name].toLowerCase())
  return { ...Object.fromEntries(Object.entries(rest).filter(([name]) => !described.some((word) => word === name))), item: item.id }
}

const toOption = (item: OrderItem) => ({ label: formatItem(item), value: item.id })

/**
 * What to look for. `judge` says which items may be chosen. With `keepsItem` color and size no longer describe the item
 * once it is known (an exchange: they describe what is wanted instead).
 */
export type WantedItem = { judge: (item: OrderItem) => Verdict; question: string; keepsItem: boolean }

/** Finds the item of the order that is meant, among those that may be chosen; asks only when several are left. */
export function chooseItem(order: Order, slots: Slots, { judge, question, keepsItem }: WantedItem): ChosenItem {
  const { product } = slots
  const allowed = order.items.filter((item) => judge(item).allowed)
  const choices: Choices = allowed.length > 1 ? { item: allowed.map(toOption) } : {}
  const unknownProduct = product !== undefined && !order.items.some((item) => namesProduct(item.productName, product))
  const isKnown = keepsItem && order.items.some((item) => item.id === slots.item && judge(item).allowed)
  const stated = statedItems(order.items, isKnown ? only(slots, 'product') : slots)
  const remembered = stated.find((item) => item.id === slots.item)
  if (remembered && judge(remembered).allowed) return { kind: 'found', item: remembered, slots: consume(slots, remembered), choices }

  const open = stated.filter((item) => judge(item).allowed)
  const single = open[0]
  if (single && open.length === 1 && !unknownProduct) return { kind: 'found', item: single, slots: consume(slots, single), choices }
  const first = remembered ?? stated[0]
  if (!single && first) {
    const verdict = judge(first)
    if (!verdict.allowed) return { kind: 'refused', item: first, code: verdict.code, text: verdict.text }
  }
  const { item: _, ...withoutItem } = slots
  const { product: __, ...withoutProduct } = withoutItem
  return {
    kind: 'stop',
    preparation: {
      kind: 'need-slot',
      slot: 'item',
      prompt: question,
      options: open.map(toOption),
      form: null,
      problem: unknownProduct ? `I don't see that product in order ${order.number}.` : null,
      slots: unknownProduct ? withoutProduct : withoutItem,
    },
  }
}
