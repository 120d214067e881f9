import type { ActionReceipt } from '@frontdesk/contracts/action'
import { AppError } from '@frontdesk/core/errors'
import { z } from 'zod'
import { type ChosenItem, chooseItem } from '../choose-item.ts'
import { authorizeOrder, claimOrder, hintOtherOrder, identifyOrder, OrderClaim, reopenOrder } from '../identify-order.ts'
import type { EffectRecord, Order, OrderItem } from '../order-system.ts'
import { judgeReturn, needsApproval, refundCents } from '../policy.ts'
import { reasonLabel, returnReasonOptions } from '../reasons.ts'
import { refundTime } from '../refund-time.ts'
import type { ActionContext, ActionHandler, Preparation, Slots } from '../types.ts'
import { formatItem, formatMoney } from '../wording.ts'

const Input = OrderClaim.extend({ orderItemId: z.string(), reason: z.string() })
type Input = z.infer<typeof Input>

const suitsAt = (now: Date) => (order: Order) => order.items.some((item) => judgeReturn(order, item, now).allowed)

const offers: Record<string, { actionId: string; label: string }> = {
  'order-pending': { actionId: 'cancel_order', label: 'Cancel the order' },
  'order-processing': { actionId: 'track_order', label: 'Track the order' },
  'order-shipped': { actionId: 'track_order', label: 'Track the order' },
  'return-in-progress': { actionId: 'refund_status', label: 'Check the refund' },
  'already-returned': { actionId: 'refund_status', label: 'Check the refund' },
}

async function refuse(ctx: ActionContext, order: Order, chosen: Extract<ChosenItem, { kind: 'refused' }>): Promise<Preparation> {
  const offer = offers[chosen.code] ?? null
  const faulty =
    chosen.code === 'final-sale' || chosen.code === 'personalized'
      ? ' If something arrived damaged or wrong, our team can help within 14 days of delivery.'
      : ''
  const hint = await hintOtherOrder(ctx, order, suitsAt(ctx.now), 'returned')
  return { kind: 'refused', code: chosen.code, text: chosen.text + faulty + hint, offer, offerPerson: offer === null }
}

const askReason = (item: OrderItem, slots: Slots): Preparation => ({
  kind: 'need-slot',
  slot: 'reason',
  prompt: `What is the reason for returning the ${item.productName}?`,
  options: returnReasonOptions,
  form: null,
  problem: null,
  slots,
})

function propose(ctx: ActionContext, order: Order, item: OrderItem, reason: string, slots: Slots): Preparation {
  return {
    kind: 'proposal',
    businessKey: `return:${item.id}`,
    input: { ...claimOrder(ctx, order), orderItemId: item.id, reason },
    title: 'Return an item',
    rows: [
      { label: 'Order', value: order.number },
      { label: 'Item', value: formatItem(item) },
      { label: 'Reason', value: reasonLabel(reason) },
      { label: 'Refund', value: `${formatMoney(refundCents(item))} to ${order.payment.label}` },
      { label: 'Expected', value: refundTime(order.payment.label) },
    ],
    text: 'This is the return I would set up. The label is free in the US; the item should be unworn and unwashed, with its tags on.',
    confirmLabel: 'Set up the return',
    cancelLabel: 'Not now',
    slots,
  }
}

function receipt(record: EffectRecord, order: Order, item: OrderItem): ActionReceipt {
  const amount = formatMoney(refundCents(item))
  return {
    receiptId: record.number,
    title: 'Return set up',
    rows: [
      { label: 'Order', value: order.number },
      { label: 'Item', value: formatItem(item) },
      { label: 'Refund', value: `${amount} to ${order.payment.label}` },
      { label: 'Expected', value: refundTime(order.payment.label) },
    ],
    text: `Your return ${record.number} is set up. Pack the item with its tags on, put on the free label and hand the parcel to the carrier named there. Your refund of ${amount} to ${order.payment.label} follows ${refundTime(order.payment.label)}.`,
  }
}

async function readInput(
  ctx: ActionContext,
  input: Record<string, unknown>,
  open: typeof authorizeOrder,
): Promise<{ parsed: Input; order: Order; item: OrderItem }> {
  const parsed = Input.parse(input)
  const order = await open(ctx, parsed)
  const item = order.items.find(({ id }) => id === parsed.orderItemId)
  if (!item) throw new AppError('not-found', `I can't find that item in order ${order.number}.`)
  return { parsed, order, item }
}

/** Sets up the return of one delivered item; refunds above $400 go to a person. */
export const handleReturnItem: ActionHandler = {
  async prepare(ctx, given) {
    const identified = await identifyOrder(ctx, given, {
      question: 'Which order is the item from?',
      noneText:
        'None of your recent orders can be returned right now. Returns are possible for 30 days from delivery, except for final-sale, personalized and already returned items.',
      suits: suitsAt(ctx.now),
      product: given.product,
    })
    if (identified.kind === 'stop') return identified.preparation
    const { order } = identified
    const chosen = chooseItem(order, identified.slots, {
      judge: (item) => judgeReturn(order, item, ctx.now),
      question: 'Which item would you like to return?',
      keepsItem: false,
    })
    if (chosen.kind === 'stop') return chosen.preparation
    if (chosen.kind === 'refused') return refuse(ctx, order, chosen)
    const { item, slots, choices } = chosen
    const { reason } = slots
    if (!reason) return { ...askReason(item, slots), choices }
    if (needsApproval(refundCents(item)))
      return {
        kind: 'approval-needed',
        text: `The ${item.productName} can be returned. The refund of ${formatMoney(refundCents(item))} is above $400, so a person in our team checks it first, within one business day. I am passing on the order, the item and your reason.`,
      }
    return { ...propose(ctx, order, item, reason, slots), choices }
  },

  async execute(ctx, input, businessKey) {
    const { parsed, order, item } = await readInput(ctx, input, authorizeOrder)
    const reason = reasonLabel(parsed.reason)
    const record = await ctx.orders.createReturn({ businessKey, orderId: order.id, orderItemId: item.id, reason, now: ctx.now })
    return receipt(record, order, item)
  },

  async lookup(ctx, input, businessKey) {
    const { order, item } = await readInput(ctx, input, reopenOrder)
    const record = await ctx.orders.findReturn(businessKey)
    return record ? receipt(record, order, item) : null
  },
}
