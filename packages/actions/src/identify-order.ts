import { AppError } from '@frontdesk/core/errors'
import { z } from 'zod'
import { namesProduct } from './choose-item.ts'
import type { Order } from './order-system.ts'
import type { ActionContext, Preparation, Slots } from './types.ts'
import { formatList, formatOrder } from './wording.ts'

const maxOptions = 5
const recentOrders = 10
const notFoundForGuest = "I can't find an order with that number and email address."
const notFoundForCustomer = "I can't find an order with that number on your account."

/** `suits` picks the orders worth offering, or where it finds none `otherwise`; `noneText` says that there is nothing to offer. */
export type WantedOrder = {
  question: string
  noneText: string
  suits: (order: Order) => boolean
  otherwise?: (order: Order) => boolean
  product?: string | undefined
}

export type IdentifiedOrder = { kind: 'found'; order: Order; slots: Slots } | { kind: 'stop'; preparation: Preparation }

const sameEmail = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()

const owns = (ctx: ActionContext, order: Order, email: string | null) =>
  ctx.customer ? order.customer.id === ctx.customer.id : email !== null && sameEmail(order.customer.email, email)

/** Who proved an order, and how; part of the input of an effect. Either `customerId` or `email` is given. */
export const OrderClaim = z.object({ orderNumber: z.string(), customerId: z.string().nullable(), email: z.string().nullable() })
export type OrderClaim = z.infer<typeof OrderClaim>

export const claimOrder = (ctx: ActionContext, order: Order): OrderClaim => ({
  orderNumber: order.number,
  customerId: ctx.customer?.id ?? null,
  email: ctx.customer ? null : order.customer.email,
})

const notFound = (claim: OrderClaim) => new AppError('not-found', claim.customerId ? notFoundForCustomer : notFoundForGuest)

/** The order for an effect about to happen: the session must still vouch for its owner. Throws `not-found` for any order it does not open. */
export async function authorizeOrder(ctx: ActionContext, claim: OrderClaim): Promise<Order> {
  const order = await ctx.orders.findOrder(claim.orderNumber)
  if (!order || !owns(ctx, order, claim.customerId ? null : claim.email)) throw notFound(claim)
  return order
}

/** The order of an effect that may have happened: without a session, so the recorded claim alone must fit its owner. */
export async function reopenOrder(ctx: ActionContext, claim: OrderClaim): Promise<Order> {
  const order = await ctx.orders.findOrder(claim.orderNumber)
  const fits =
    order !== null &&
    (claim.customerId ? order.customer.id === claim.customerId : claim.email !== null && sameEmail(order.customer.email, claim.email))
  if (!fits || (ctx.customer && ctx.customer.id !== order.customer.id)) throw notFound(claim)
  return order
}

/** Facts that later flows may use without asking again. */
export const rememberOrder = (slots: Slots): Slots =>
  Object.fromEntries(Object.entries(slots).filter(([name]) => name === 'order_number' || name === 'email'))

/** Finds the order meant: a customer's own orders, or for a guest the one whose number and e-mail both fit. */
export function identifyOrder(ctx: ActionContext, slots: Slots, wanted: WantedOrder): Promise<IdentifiedOrder> {
  return ctx.customer ? identifyForCustomer(ctx, ctx.customer.id, slots, wanted) : identifyForGuest(ctx, slots)
}

const holds = (order: Order, product: string) => order.items.some((item) => namesProduct(item.productName, product))

async function identifyForCustomer(ctx: ActionContext, customerId: string, slots: Slots, wanted: WantedOrder): Promise<IdentifiedOrder> {
  const { order_number: stated, ...rest } = slots
  const { product } = wanted
  const order = stated ? await ctx.orders.findOrder(stated) : null
  const own = order && owns(ctx, order, null) ? order : null
  if (own && (!product || holds(own, product))) return found(own, slots)

  const recent = await ctx.orders.listOrders(customerId, recentOrders)
  const best = recent.filter(wanted.suits)
  const suiting = best.length > 0 || !wanted.otherwise ? best : recent.filter(wanted.otherwise)
  const withProduct = product ? suiting.filter((candidate) => holds(candidate, product)) : []
  if (own) return found(withProduct[0] && withProduct.length === 1 ? withProduct[0] : own, slots)
  if (stated) return askCustomer(rest, wanted, suiting.length > 0 ? suiting : recent, notFoundForCustomer)

  const offered = withProduct.length > 0 ? withProduct : suiting
  const only = offered[0] ?? recent[0]
  if (only && (offered.length === 1 || recent.length === 1)) return found(only, slots)
  if (offered.length > 0) return askCustomer(rest, wanted, offered, null)
  return { kind: 'stop', preparation: { kind: 'refused', code: 'no-order', text: wanted.noneText, offer: null, offerPerson: true } }
}

function askCustomer(slots: Slots, wanted: WantedOrder, orders: Order[], problem: string | null): IdentifiedOrder {
  const options = orders.slice(0, maxOptions).map((order) => ({ label: formatOrder(order), value: order.number }))
  return {
    kind: 'stop',
    preparation: { kind: 'need-slot', slot: 'order_number', prompt: wanted.question, options, form: null, problem, slots },
  }
}

/** " Order LF-104101 can still be returned." for a customer who has another order that suits, else nothing. */
export async function hintOtherOrder(ctx: ActionContext, refused: Order, suits: (order: Order) => boolean, deed: string): Promise<string> {
  if (!ctx.customer) return ''
  const recent = await ctx.orders.listOrders(ctx.customer.id, recentOrders)
  const numbers = recent.filter((order) => order.id !== refused.id && suits(order)).map((order) => order.number)
  if (numbers.length === 0) return ''
  return ` ${numbers.length > 1 ? 'Orders' : 'Order'} ${formatList(numbers.slice(0, 3))} can still be ${deed}.`
}

async function identifyForGuest(ctx: ActionContext, slots: Slots): Promise<IdentifiedOrder> {
  const { order_number: number, email, ...rest } = slots
  if (!number || !email) return askGuest(slots, null)
  const order = await ctx.orders.findOrder(number)
  if (order && owns(ctx, order, email)) return found(order, slots)
  return askGuest(rest, notFoundForGuest)
}

const found = (order: Order, slots: Slots): IdentifiedOrder => ({
  kind: 'found',
  order,
  slots: { ...slots, order_number: order.number },
})

function askGuest(slots: Slots, problem: string | null): IdentifiedOrder {
  const numberField = { name: 'order_number', label: 'Order number', type: 'text', placeholder: 'LF-104233', required: true } as const
  const emailField = {
    name: 'email',
    label: 'Email used at checkout',
    type: 'email',
    placeholder: 'you@example.com',
    required: true,
  } as const
  const needsNumber = !slots.order_number
  const needsEmail = !slots.email
  const what = needsNumber && needsEmail ? 'order number and the email address' : needsNumber ? 'order number' : 'email address'
  return {
    kind: 'stop',
    preparation: {
      kind: 'need-slot',
      slot: needsNumber ? 'order_number' : 'email',
      prompt:
        needsNumber && !needsEmail ? `Which order is it? I need the ${what}.` : `To find the order I need the ${what} used at checkout.`,
      options: [],
      form: {
        title: 'Find your order',
        fields: [...(needsNumber ? [numberField] : []), ...(needsEmail ? [emailField] : [])],
        submitLabel: 'Find my order',
      },
      problem,
      slots,
    },
  }
}
