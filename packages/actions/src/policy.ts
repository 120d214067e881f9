import type { PostalAddress } from '@frontdesk/contracts/shop'
import { addDays, type Day, formatDate, formatDay, shopDay } from './calendar.ts'
import type { Order, OrderItem, Product, Variant } from './order-system.ts'
import { agree, formatVariant } from './wording.ts'

/** What the rules say; a refusal's text gives the rule in words for the visitor. */
export type Verdict = { allowed: true } | { allowed: false; code: string; text: string }

const returnPeriodDays = 30
/** Refunds above this many cents are checked by a person. */
const approvalLimitCents = 40_000

const allowed: Verdict = { allowed: true }
const refuse = (code: string, text: string): Verdict => ({ allowed: false, code, text })

/** Last day on which an order delivered at that moment can be returned: 30 days later, or January 31 for the holiday season. */
export function returnDeadline(deliveredAt: Date): Day {
  const delivered = shopDay(deliveredAt)
  const monthDay = delivered.slice(5)
  if (monthDay >= '11-01' && monthDay <= '12-24') return `${Number(delivered.slice(0, 4)) + 1}-01-31`
  return addDays(delivered, returnPeriodDays)
}

/** Last day on which an item can be exchanged; the holiday date does not apply to exchanges. */
export const exchangeDeadline = (deliveredAt: Date): Day => addDays(shopDay(deliveredAt), returnPeriodDays)

/** What a return of this line pays back, in cents. */
export const refundCents = (item: Pick<OrderItem, 'priceCents' | 'quantity'>): number => item.priceCents * item.quantity

/** True for refunds that a person must approve. */
export const needsApproval = (cents: number): boolean => cents > approvalLimitCents

/** An order can be cancelled while it is pending. */
export function judgeCancel(order: Order): Verdict {
  if (order.status === 'pending') return allowed
  if (order.status === 'cancelled')
    return refuse('already-cancelled', `Order ${order.number} is already cancelled, so nothing more will be sent.`)
  if (order.status === 'processing')
    return refuse(
      'order-processing',
      `Order ${order.number} is already being packed, and only pending orders can be cancelled. I can still change its delivery address, or you can return it within 30 days of delivery.`,
    )
  if (order.status === 'shipped')
    return refuse(
      'order-shipped',
      `Order ${order.number} has already left our warehouse, and only pending orders can be cancelled. You can return it within 30 days of delivery.`,
    )
  return refuse('order-delivered', `Order ${order.number} has already been delivered, and only pending orders can be cancelled.`)
}

/** The delivery address can be changed until the order ships. */
export function judgeAddressChange(order: Order): Verdict {
  if (order.status === 'pending' || order.status === 'processing') return allowed
  if (order.status === 'cancelled') return refuse('already-cancelled', `Order ${order.number} is cancelled, so nothing will be sent.`)
  const state = order.status === 'shipped' ? 'is already on its way' : 'has already been delivered'
  return refuse(`order-${order.status}`, `Order ${order.number} ${state}, and the address can only be changed before an order ships.`)
}

const postOfficeBox = /\b(p\.?\s*o\.?\s*box|post office box)\b/i

/** Express parcels cannot go to a P.O. box, and the new address must differ from the old one. */
export function judgeAddress(order: Order, address: PostalAddress): Verdict {
  const flat = (value: PostalAddress) =>
    [value.line1, value.line2, value.city, value.state, value.zip, value.country].join('|').toLowerCase().replace(/\s+/g, ' ')
  if (flat(address) === flat(order.shippingAddress))
    return refuse('same-address', `Order ${order.number} is already going to that address.`)
  if (order.express && postOfficeBox.test(`${address.line1} ${address.line2}`))
    return refuse('express-to-box', 'Express parcels cannot go to a P.O. box, so this order needs a street address.')
  return allowed
}

function judgeDelivered(order: Order, deed: 'returned' | 'exchanged'): Verdict & { deliveredAt?: Date } {
  if (order.status === 'delivered' && order.deliveredAt) return { allowed: true, deliveredAt: order.deliveredAt }
  if (order.status === 'cancelled')
    return refuse('already-cancelled', `Order ${order.number} was cancelled and never sent, so there is nothing to send back.`)
  if (order.status === 'pending')
    return refuse(
      'order-pending',
      `Order ${order.number} has not been packed yet, so it can still be cancelled. Items can be ${deed} once they are delivered.`,
    )
  const state = order.status === 'processing' ? 'is being packed' : 'is still on its way'
  return refuse(`order-${order.status}`, `Order ${order.number} ${state}. Items can be ${deed} within 30 days of delivery.`)
}

function judgeState(order: Order, item: OrderItem): Verdict {
  const record = order.returns.findLast((entry) => entry.orderItemId === item.id)
  const number = record ? ` (${record.number})` : ''
  if (item.state === 'return_requested')
    return refuse('return-in-progress', `A return for the ${item.productName} is already set up${number}.`)
  if (item.state === 'returned')
    return refuse('already-returned', `The ${item.productName} ${agree(item.productName, 'has', 'have')} already come back to us${number}.`)
  if (item.state === 'exchange_requested')
    return refuse('exchange-in-progress', `An exchange of the ${item.productName} is already under way${number}.`)
  return allowed
}

/** Delivered at most 30 days ago (holiday season: until January 31), returnable, not final sale, nothing under way for it. */
export function judgeReturn(order: Order, item: OrderItem, now: Date): Verdict {
  const delivered = judgeDelivered(order, 'returned')
  if (!delivered.allowed || !delivered.deliveredAt) return delivered
  const state = judgeState(order, item)
  if (!state.allowed) return state
  if (item.personalized)
    return refuse(
      'personalized',
      `The ${item.productName} ${agree(item.productName, 'was', 'were')} personalized for you, and personalized items cannot be returned.`,
    )
  if (!item.returnable)
    return refuse('not-returnable', `The ${item.productName} cannot be returned: gift cards and personalized items are excluded.`)
  if (item.finalSale)
    return refuse(
      'final-sale',
      `The ${item.productName} ${agree(item.productName, 'was', 'were')} sold as final sale, and final-sale items cannot be returned.`,
    )
  const deadline = returnDeadline(delivered.deliveredAt)
  if (shopDay(now) <= deadline) return allowed
  const day = formatDate(delivered.deliveredAt)
  return refuse(
    'return-too-late',
    `Order ${order.number} was delivered on ${day} and could be returned until ${formatDay(deadline)}. ${returnRule(deadline)}`,
  )
}

const returnRule = (deadline: Day) =>
  deadline.endsWith('-01-31') ? 'The return period has ended.' : 'The return period is 30 days from delivery.'

/** Delivered at most 30 days ago, never exchanged before, nothing under way for it. */
export function judgeExchange(order: Order, item: OrderItem, now: Date): Verdict {
  const delivered = judgeDelivered(order, 'exchanged')
  if (!delivered.allowed || !delivered.deliveredAt) return delivered
  const state = judgeState(order, item)
  if (!state.allowed) return state
  if (order.returns.some((entry) => entry.kind === 'exchange' && entry.orderItemId === item.id))
    return refuse(
      'already-exchanged',
      `The ${item.productName} ${agree(item.productName, 'has', 'have')} been exchanged before, and each item can be exchanged once.`,
    )
  if (item.personalized || !item.returnable)
    return refuse('not-exchangeable', `The ${item.productName} cannot be exchanged: gift cards and personalized items are excluded.`)
  const deadline = exchangeDeadline(delivered.deliveredAt)
  if (shopDay(now) <= deadline) return allowed
  return refuse(
    'exchange-too-late',
    `Order ${order.number} was delivered on ${formatDate(delivered.deliveredAt)} and could be exchanged until ${formatDay(deadline)}. Exchanges are possible for 30 days from delivery.`,
  )
}

/** The replacement must be another variant of the same product at the same price, with enough in stock. */
export function judgeReplacement(item: OrderItem, product: Product, variant: Variant): Verdict {
  const name = `The ${item.productName} in ${formatVariant(variant)}`
  if (variant.id === item.variantId) return refuse('same-variant', `${name} ${agree(item.productName, 'is', 'are')} what you already have.`)
  const priceCents = product.variants.find(({ id }) => id === item.variantId)?.priceCents ?? item.priceCents
  if (variant.priceCents !== priceCents)
    return refuse('price-differs', `${name} ${agree(item.productName, 'has', 'have')} another price and cannot be swapped directly.`)
  if (variant.stock < item.quantity)
    return refuse(
      'out-of-stock',
      `${name} ${agree(item.productName, 'is', 'are')} out of stock right now, and an exchange needs something in stock.`,
    )
  return allowed
}
