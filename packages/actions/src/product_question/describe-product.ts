import type { CardRow } from '@frontdesk/contracts/message'
import type { Product, Variant } from '../order-system.ts'
import { agree, formatList, formatMoney, formatVariant } from '../wording.ts'

const fewLeft = 3

const unique = (values: string[]) => [...new Set(values)]
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const isAre = (product: Product) => agree(product.name, 'is', 'are')
const comes = (product: Product) => agree(product.name, 'comes', 'come')

/** "$148.00", or "$79.00 to $129.00" where variants differ. */
function priceRange(product: Product): string {
  const prices = product.variants.map(({ priceCents }) => priceCents)
  const low = Math.min(...prices)
  const high = Math.max(...prices)
  return low === high ? formatMoney(low) : `${formatMoney(low)} to ${formatMoney(high)}`
}

/** "green (8, 9, 10); brown (9)" for what is in stock. */
function stockByColor(variants: Variant[]): string {
  const inStock = variants.filter(({ stock }) => stock > 0)
  return unique(inStock.map(({ color }) => color))
    .map((color) => {
      const sizes = inStock.filter((variant) => variant.color === color).map(({ size }) => size)
      return sizes.length === 1 && sizes[0] === 'One size' ? color : `${color} (${sizes.join(', ')})`
    })
    .join('; ')
}

/** Answers for the color and size asked about; null when neither was. */
function answerStock(product: Product, asked: { color?: string | undefined; size?: string | undefined }): string | null {
  if (!asked.color && !asked.size) return null
  const { variants, name } = product
  const colors = unique(variants.map(({ color }) => color))
  const sizes = unique(variants.map(({ size }) => size))
  if (asked.color && !colors.includes(asked.color)) return `The ${name} ${comes(product)} in ${formatList(colors)}, not in ${asked.color}.`
  if (asked.size && !sizes.includes(asked.size)) {
    const range = sizes.length === 1 && sizes[0] === 'One size' ? 'one size only' : `sizes ${sizes.join(', ')}`
    return `The ${name} ${comes(product)} in ${range}, not in ${asked.size}.`
  }
  const matching = variants.filter(({ color, size }) => (!asked.color || color === asked.color) && (!asked.size || size === asked.size))
  const inStock = matching.filter(({ stock }) => stock > 0)
  const what = asked.color && asked.size ? `in ${asked.color}, ${asked.size}` : asked.color ? `in ${asked.color}` : `in size ${asked.size}`
  if (inStock.length === 0) {
    const near = variants.filter(({ color, size }) => color === asked.color || size === asked.size)
    const instead = stockByColor(near) || stockByColor(variants) || 'nothing'
    return `The ${name} ${what} ${isAre(product)} sold out right now. In stock: ${instead}.`
  }
  const only = inStock[0]
  const left = matching.length === 1 && only && only.stock <= fewLeft ? `, ${only.stock} left` : ''
  const which = matching.length > 1 ? `: ${inStock.map(formatVariant).join('; ')}` : ''
  return `Yes, the ${name} ${what} ${isAre(product)} in stock${left}${which}.`
}

function rows(product: Product): CardRow[] {
  const inStock = stockByColor(product.variants)
  const returns = product.finalSale
    ? 'Final sale: cannot be returned'
    : product.personalized
      ? 'Personalized: cannot be returned'
      : product.returnable
        ? null
        : 'Cannot be returned'
  return [
    { label: 'Price', value: priceRange(product) },
    { label: 'In stock', value: inStock || 'Sold out right now' },
    { label: 'Material', value: product.material },
    { label: 'Care', value: product.care },
    ...(returns ? [{ label: 'Returns', value: returns }] : []),
  ]
}

/** A compact answer about a product: what was asked about stock first, then description, price and material. */
export function describeProduct(
  product: Product,
  asked: { color?: string | undefined; size?: string | undefined },
): { text: string; rows: CardRow[] } {
  const stock = answerStock(product, asked)
  const colors = unique(product.variants.filter((variant) => variant.stock > 0).map(({ color }) => color))
  const general = colors.length > 0 ? `In stock in ${formatList(colors)}.` : 'It is sold out right now.'
  const price = `The ${product.name} ${agree(product.name, 'costs', 'cost')} ${priceRange(product)}.`
  const facts = `${product.description} Made of ${product.material.charAt(0).toLowerCase()}${product.material.slice(1)}.`
  return {
    text: [stock, price, stock ? null : general, facts]
      .filter((part) => part !== null)
      .map(capital)
      .join(' '),
    rows: rows(product),
  }
}
