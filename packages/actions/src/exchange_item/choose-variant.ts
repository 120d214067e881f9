import type { OrderItem, Product, Variant } from '../order-system.ts'
import { judgeReplacement } from '../policy.ts'
import type { Preparation, Slots } from '../types.ts'
import { agree, formatVariant } from '../wording.ts'

const maxOptions = 6

export type ChosenVariant =
  | { kind: 'found'; variant: Variant; slots: Slots }
  | { kind: 'refused'; code: string; text: string }
  | { kind: 'stop'; preparation: Preparation }

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** Variants the item can be swapped for: the same color in a near size first, then the same size in other colors, then the rest. */
function rankReplacements(item: OrderItem, product: Product): Variant[] {
  const sizes = [...new Set(product.variants.map(({ size }) => size))]
  const distance = (variant: Variant) => {
    if (variant.color === item.color) return Math.abs(sizes.indexOf(variant.size) - sizes.indexOf(item.size))
    return variant.size === item.size ? 2.5 : 100 + Math.abs(sizes.indexOf(variant.size) - sizes.indexOf(item.size))
  }
  return product.variants
    .filter((variant) => judgeReplacement(item, product, variant).allowed)
    .sort((one, other) => distance(one) - distance(other))
}

function ask(item: OrderItem, replacements: Variant[], problem: string | null, slots: Slots): ChosenVariant {
  const { variant: _, color: __, size: ___, ...kept } = slots
  return {
    kind: 'stop',
    preparation: {
      kind: 'need-slot',
      slot: 'variant',
      prompt: `What would you like instead of the ${item.productName} in ${formatVariant(item)}?`,
      options: replacements.slice(0, maxOptions).map((variant) => ({ label: formatVariant(variant), value: variant.id })),
      form: null,
      problem,
      slots: kept,
    },
  }
}

/** Finds the variant wanted from the option picked, or from the size and color spoken of: what is not said stays as it is. */
export function chooseVariant(item: OrderItem, product: Product, slots: Slots): ChosenVariant {
  const replacements = rankReplacements(item, product)
  const alternatives = replacements.slice(0, 3).map(formatVariant).join('; ')
  const picked = product.variants.find(({ id }) => id === slots.variant)
  const { size, color, ...rest } = slots
  if (!picked && !size && !color) {
    if (replacements.length > 0) return ask(item, replacements, null, slots)
    return {
      kind: 'refused',
      code: 'out-of-stock',
      text: `The ${item.productName} ${agree(item.productName, 'has', 'have')} no other size or color in stock right now.`,
    }
  }
  const base = picked ?? item
  const wanted = { color: color ?? base.color, size: size ?? base.size }
  const variant = product.variants.find((candidate) => same(candidate.color, wanted.color) && same(candidate.size, wanted.size))
  if (!variant)
    return ask(
      item,
      replacements,
      `The ${item.productName} ${agree(item.productName, 'does', 'do')} not come in ${formatVariant(wanted)}.`,
      slots,
    )
  const verdict = judgeReplacement(item, product, variant)
  if (verdict.allowed) return { kind: 'found', variant, slots: { ...rest, variant: variant.id } }
  if (verdict.code === 'same-variant') return ask(item, replacements, verdict.text, slots)
  const hint = alternatives ? ` In stock: ${alternatives}.` : ''
  return { kind: 'refused', code: verdict.code, text: verdict.text + hint }
}
