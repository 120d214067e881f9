import type { OrderItem, OrderStatus, Variant } from './order-system.ts'

const money = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' })
const lists = new Intl.ListFormat('en-US', { type: 'conjunction' })
const alternatives = new Intl.ListFormat('en-US', { type: 'disjunction' })

/** US cents to "$148.00". */
export const formatMoney = (cents: number): string => money.format(cents / 100)

/** "green, brown, and black". */
export const formatList = (words: readonly string[]): string => lists.format(words)

/** "green, brown, or black". */
export const formatChoice = (words: readonly string[]): string => alternatives.format(words)

const oneSize = 'One size'

/** "green, 9"; the size is left out where there is one only. */
export const formatVariant = (variant: Pick<Variant, 'color' | 'size'>): string =>
  variant.size === oneSize ? variant.color : `${variant.color}, ${variant.size}`

/** "Ridge hiking boots, green, 9", with the count in front when there are several. */
export const formatItem = (item: Pick<OrderItem, 'productName' | 'color' | 'size' | 'quantity'>): string =>
  `${item.quantity > 1 ? `${item.quantity} × ` : ''}${item.productName}, ${formatVariant(item)}`

/** The verb that fits a product's name: "is" for a jacket, "are" for boots. */
export const agree = (productName: string, singular: string, plural: string): string => (/[^s]s$/.test(productName) ? plural : singular)

const statusNames: Record<OrderStatus, string> = {
  pending: 'Pending',
  processing: 'Processing',
  shipped: 'Shipped',
  delivered: 'Delivered',
  cancelled: 'Cancelled',
}
export const formatStatus = (status: OrderStatus): string => statusNames[status]

/** "LF-104101: Ridge hiking boots and 1 more (delivered)". */
export function formatOrder(order: { number: string; status: OrderStatus; items: readonly { productName: string }[] }): string {
  const more = order.items.length - 1
  const first = order.items[0]?.productName ?? 'no items'
  return `${order.number}: ${first}${more > 0 ? ` and ${more} more` : ''} (${formatStatus(order.status).toLowerCase()})`
}
