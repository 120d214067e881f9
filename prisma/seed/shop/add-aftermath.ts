import type { RefundRow, ReturnRow, ShopRefundStatus } from '@frontdesk/db/shop/shop-rows'
import type { PlacedOrder, ShopBuilder } from './shop-builder.ts'

type ReturnPlan = {
  itemIndex: number
  reason: string
  requestedAt: Date
  /** How far the refund is; it decides the states of item and return. */
  refund: { status: ShopRefundStatus; expectedAt: Date | null; completedAt: Date | null }
}

const returnStatus: Record<ShopRefundStatus, string> = {
  awaiting_return: 'requested',
  in_review: 'received',
  issued: 'received',
  completed: 'refunded',
}

const itemAt = ({ items }: PlacedOrder, index: number) => {
  const item = items[index]
  if (!item) throw new RangeError('The order has no such item.')
  return item
}

/** A return with its refund, at any stage. */
export const addReturn = (shop: ShopBuilder, placed: PlacedOrder, plan: ReturnPlan): void => {
  const item = itemAt(placed, plan.itemIndex)
  item.state = plan.refund.status === 'awaiting_return' ? 'return_requested' : 'returned'
  const made: ReturnRow = {
    id: shop.random.uuid(),
    number: shop.nextNumber('RT'),
    requestKey: `return:${item.id}`,
    orderId: item.orderId,
    orderItemId: item.id,
    kind: 'return',
    reason: plan.reason,
    replacementVariantId: null,
    status: returnStatus[plan.refund.status],
    createdAt: plan.requestedAt,
  }
  const refund: RefundRow = {
    id: shop.random.uuid(),
    number: shop.nextNumber('RF'),
    requestKey: `return:${item.id}`,
    orderId: item.orderId,
    returnId: made.id,
    amountCents: item.priceCents * item.quantity,
    method: placed.buyer.payment.label,
    ...plan.refund,
    createdAt: plan.requestedAt,
  }
  shop.rows.returns.push(made)
  shop.rows.refunds.push(refund)
}

/** An exchange under way, or a completed one whose item is the new variant already. */
export const addExchange = (
  shop: ShopBuilder,
  placed: PlacedOrder,
  plan: { itemIndex: number; reason: string; requestedAt: Date; replacementVariantId: string; completed: boolean },
): void => {
  const item = itemAt(placed, plan.itemIndex)
  if (plan.completed) item.variantId = plan.replacementVariantId
  else item.state = 'exchange_requested'
  shop.rows.returns.push({
    id: shop.random.uuid(),
    number: shop.nextNumber('EX'),
    requestKey: `exchange:${item.id}`,
    orderId: item.orderId,
    orderItemId: item.id,
    kind: 'exchange',
    reason: plan.reason,
    replacementVariantId: plan.replacementVariantId,
    status: plan.completed ? 'completed' : 'requested',
    createdAt: plan.requestedAt,
  })
}

/** The record of a cancellation; what a gift card had paid goes straight back. */
export const addCancellation = (shop: ShopBuilder, { order, buyer }: PlacedOrder, cancelled: { at: Date; reason: string }): void => {
  const { at, reason } = cancelled
  const requestKey = `cancel:${order.id}`
  shop.rows.orderChanges.push({
    id: shop.random.uuid(),
    number: shop.nextNumber('CN'),
    requestKey,
    orderId: order.id,
    kind: 'cancel',
    data: { reason },
    createdAt: at,
  })
  if (buyer.payment.kind !== 'gift_card') return
  shop.rows.refunds.push({
    id: shop.random.uuid(),
    number: shop.nextNumber('RF'),
    requestKey,
    orderId: order.id,
    returnId: null,
    amountCents: order.totalCents,
    method: buyer.payment.label,
    status: 'completed',
    createdAt: at,
    expectedAt: at,
    completedAt: at,
  })
}
