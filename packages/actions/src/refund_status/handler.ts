import type { Card, CardRow } from '@frontdesk/contracts/message'
import { personButton } from '@frontdesk/core/dialog/buttons'
import { formatDate, shopDay } from '../calendar.ts'
import { identifyOrder, rememberOrder } from '../identify-order.ts'
import type { Order, RefundRecord } from '../order-system.ts'
import { judgeReturn } from '../policy.ts'
import { refundTime } from '../refund-time.ts'
import type { ActionHandler } from '../types.ts'
import { formatMoney } from '../wording.ts'

const wanted = {
  question: 'Which order is the refund for?',
  noneText: 'I see no refund on your recent orders.',
  suits: (order: Order) => order.refunds.length > 0,
  otherwise: (order: Order) => order.status === 'cancelled' || order.returns.length > 0,
}

/** State of a refund in a few words, for its row of the card. */
function stateOf(refund: RefundRecord): string {
  if (refund.status === 'completed') return `Paid${refund.completedAt ? ` on ${formatDate(refund.completedAt)}` : ''} to ${refund.method}`
  if (refund.status === 'issued')
    return `On its way to ${refund.method}${refund.expectedAt ? `, expected by ${formatDate(refund.expectedAt)}` : ''}`
  if (refund.status === 'in_review') return 'Being checked by a person, as it is above $400'
  return 'Waiting for the item to reach our warehouse'
}

const isOverdue = ({ status, expectedAt }: RefundRecord, now: Date) =>
  status === 'issued' && expectedAt !== null && shopDay(expectedAt) < shopDay(now)

function sentence(refund: RefundRecord, now: Date): string {
  const amount = formatMoney(refund.amountCents)
  if (refund.status === 'completed')
    return `Your refund of ${amount} was paid to ${refund.method}${refund.completedAt ? ` on ${formatDate(refund.completedAt)}` : ''}.`
  if (refund.status === 'in_review')
    return `Your refund of ${amount} is being checked by a person, as every refund above $400 is. That takes up to one business day.`
  if (refund.status === 'awaiting_return')
    return `Your refund of ${amount} waits for the item. It follows to ${refund.method} ${refundTime(refund.method)}.`
  if (!refund.expectedAt) return `Your refund of ${amount} is on its way to ${refund.method}.`
  const day = formatDate(refund.expectedAt)
  return !isOverdue(refund, now)
    ? `Your refund of ${amount} is on its way to ${refund.method} and should arrive by ${day}.`
    : `I'm sorry, your refund of ${amount} should have reached ${refund.method} by ${day}. Our team can look into it.`
}

const rowOf = (refund: RefundRecord): CardRow[] => [
  { label: `${refund.number}, ${formatMoney(refund.amountCents)}`, value: stateOf(refund) },
  ...(refund.returnNumber ? [{ label: 'For return', value: refund.returnNumber }] : []),
]

function withoutRefund(order: Order): string {
  if (order.status === 'cancelled')
    return `Order ${order.number} was cancelled before it was charged, so no refund is needed. Your bank releases the reserved amount on its own schedule.`
  const exchange = order.returns.find((entry) => entry.kind === 'exchange')
  if (exchange) return `Order ${order.number} has an exchange, ${exchange.number}, and no refund.`
  return `I see no refund for order ${order.number}.`
}

/** Answers how far the refunds of an order are. */
export const handleRefundStatus: ActionHandler = {
  async prepare(ctx, given) {
    const identified = await identifyOrder(ctx, given, wanted)
    if (identified.kind === 'stop') return identified.preparation
    const { order, slots } = identified
    const memory = rememberOrder(slots)
    if (order.refunds.length === 0) {
      const canReturn = order.items.some((item) => judgeReturn(order, item, ctx.now).allowed)
      const offer = canReturn ? { actionId: 'return_item', label: 'Return an item' } : null
      return { kind: 'answered', text: withoutRefund(order), content: {}, memory, offer }
    }
    const card: Card = { kind: 'info', title: `Refunds for order ${order.number}`, rows: order.refunds.flatMap(rowOf) }
    return {
      kind: 'answered',
      text: order.refunds.map((refund) => sentence(refund, ctx.now)).join(' '),
      content: order.refunds.some((refund) => isOverdue(refund, ctx.now)) ? { card, quickReplies: [personButton] } : { card },
      memory,
      offer: null,
    }
  },
}
