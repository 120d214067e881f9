import type { ActionReceipt } from '@frontdesk/contracts/action'
import { z } from 'zod'
import { authorizeOrder, claimOrder, hintOtherOrder, identifyOrder, OrderClaim, reopenOrder } from '../identify-order.ts'
import type { EffectRecord, Order } from '../order-system.ts'
import { judgeCancel, judgeReturn } from '../policy.ts'
import { cancelReasonOptions, reasonLabel } from '../reasons.ts'
import type { ActionContext, ActionHandler, Preparation } from '../types.ts'
import { formatItem, formatList, formatMoney } from '../wording.ts'

const Input = OrderClaim.extend({ reason: z.string() })

const suits = (order: Order) => judgeCancel(order).allowed

const wanted = {
  question: 'Which order would you like to cancel?',
  noneText:
    'None of your recent orders can be cancelled any more: that is possible while an order is pending, normally the first hour or two.',
  suits,
}

/** Where the money goes: a card was only authorized, a gift card was already debited. */
function refundOf(order: Order) {
  const amount = formatMoney(order.totalCents)
  if (order.payment.kind === 'gift_card')
    return { row: `${amount} back on your ${order.payment.label}`, text: `${amount} is back on your gift card.` }
  return {
    row: `${amount} on ${order.payment.label} is released, not charged`,
    text: `You are not charged: your bank releases the ${amount} reserved on ${order.payment.label}.`,
  }
}

function nextStep(order: Order, now: Date): { actionId: string; label: string } | null {
  if (order.status === 'processing') return { actionId: 'change_address', label: 'Change the delivery address' }
  if (order.status === 'shipped') return { actionId: 'track_order', label: 'Track the order' }
  if (order.items.some((item) => judgeReturn(order, item, now).allowed)) return { actionId: 'return_item', label: 'Return an item' }
  return null
}

async function refuse(ctx: ActionContext, order: Order, verdict: { code: string; text: string }): Promise<Preparation> {
  const offer = nextStep(order, ctx.now)
  const hint = await hintOtherOrder(ctx, order, suits, 'cancelled')
  return {
    kind: 'refused',
    code: verdict.code,
    text: verdict.text + hint,
    offer,
    offerPerson: offer === null && order.status !== 'cancelled',
  }
}

function receipt(record: EffectRecord, order: Order, reason: string): ActionReceipt {
  const refund = refundOf(order)
  return {
    receiptId: record.number,
    title: `Order ${order.number} cancelled`,
    rows: [
      { label: 'Items', value: formatList(order.items.map(formatItem)) },
      { label: 'Reason', value: reasonLabel(reason) },
      { label: 'Refund', value: refund.row },
    ],
    text: `Order ${order.number} is cancelled and will not be sent. ${refund.text}`,
  }
}

/** Cancels a pending order. */
export const handleCancelOrder: ActionHandler = {
  async prepare(ctx, given) {
    const identified = await identifyOrder(ctx, given, wanted)
    if (identified.kind === 'stop') return identified.preparation
    const { order, slots } = identified
    const verdict = judgeCancel(order)
    if (!verdict.allowed) return refuse(ctx, order, verdict)
    const { reason } = slots
    if (!reason) {
      const prompt = `Order ${order.number} can still be cancelled. What is the reason?`
      return { kind: 'need-slot', slot: 'reason', prompt, options: cancelReasonOptions, form: null, problem: null, slots }
    }
    return {
      kind: 'proposal',
      businessKey: `cancel:${order.id}`,
      input: { ...claimOrder(ctx, order), reason },
      title: `Cancel order ${order.number}`,
      rows: [
        { label: 'Order', value: order.number },
        { label: 'Items', value: formatList(order.items.map(formatItem)) },
        { label: 'Reason', value: reasonLabel(reason) },
        { label: 'Refund', value: refundOf(order).row },
      ],
      text: 'This is what I would cancel. It takes effect once you confirm.',
      confirmLabel: 'Cancel the order',
      cancelLabel: 'Keep the order',
      slots,
    }
  },

  async execute(ctx, input, businessKey) {
    const { reason, ...claim } = Input.parse(input)
    const order = await authorizeOrder(ctx, claim)
    const record = await ctx.orders.cancelOrder({ businessKey, orderId: order.id, reason: reasonLabel(reason), now: ctx.now })
    return receipt(record, order, reason)
  },

  async lookup(ctx, input, businessKey) {
    const { reason, ...claim } = Input.parse(input)
    const order = await reopenOrder(ctx, claim)
    const record = await ctx.orders.findOrderChange(businessKey)
    return record ? receipt(record, order, reason) : null
  },
}
