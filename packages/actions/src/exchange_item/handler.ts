import type { ActionReceipt } from '@frontdesk/contracts/action'
import { AppError } from '@frontdesk/core/errors'
import { z } from 'zod'
import { chooseItem } from '../choose-item.ts'
import { authorizeOrder, claimOrder, hintOtherOrder, identifyOrder, OrderClaim, reopenOrder } from '../identify-order.ts'
import type { EffectRecord, Order, OrderItem, Product, Variant } from '../order-system.ts'
import { judgeExchange, judgeReturn } from '../policy.ts'
import { reasonLabel } from '../reasons.ts'
import type { ActionContext, ActionHandler, Preparation, Slots } from '../types.ts'
import { agree, formatItem, formatVariant } from '../wording.ts'
import { chooseVariant } from './choose-variant.ts'

const Input = OrderClaim.extend({ orderItemId: z.string(), variantId: z.string(), reason: z.string() })
type Input = z.infer<typeof Input>

const defaultReason = 'Other size or color'

const suitsAt = (now: Date) => (order: Order) => order.items.some((item) => judgeExchange(order, item, now).allowed)

/** Where an exchange is not possible a return often is. */
function refuse(order: Order, item: OrderItem, refusal: { code: string; text: string }, now: Date, hint: string): Preparation {
  const returnable = judgeReturn(order, item, now).allowed
  const unsent = order.status === 'processing' || order.status === 'shipped'
  const offer = returnable
    ? { actionId: 'return_item', label: 'Return instead' }
    : order.status === 'pending'
      ? { actionId: 'cancel_order', label: 'Cancel the order' }
      : unsent
        ? { actionId: 'track_order', label: 'Track the order' }
        : null
  const instead = returnable ? ' A return for a refund is possible instead.' : ''
  return { kind: 'refused', code: refusal.code, text: refusal.text + instead + hint, offer, offerPerson: offer === null }
}

const rows = (order: Order, item: OrderItem, variant: Variant) => [
  { label: 'Order', value: order.number },
  { label: 'Send back', value: formatItem(item) },
  { label: 'Get instead', value: formatItem({ ...item, color: variant.color, size: variant.size }) },
  { label: 'Extra cost', value: 'None' },
]

function propose(ctx: ActionContext, order: Order, item: OrderItem, variant: Variant, slots: Slots): Preparation {
  return {
    kind: 'proposal',
    businessKey: `exchange:${item.id}`,
    input: { ...claimOrder(ctx, order), orderItemId: item.id, variantId: variant.id, reason: slots.reason ?? defaultReason },
    title: 'Exchange an item',
    rows: rows(order, item, variant),
    text: `The ${item.productName} in ${formatVariant(variant)} ${agree(item.productName, 'is', 'are')} in stock and reserved for you once you confirm. The first item should come back unworn, with its tags on.`,
    confirmLabel: 'Exchange it',
    cancelLabel: 'Not now',
    slots,
  }
}

function receipt(record: EffectRecord, order: Order, item: OrderItem, variant: Variant): ActionReceipt {
  return {
    receiptId: record.number,
    title: 'Exchange set up',
    rows: rows(order, item, variant),
    text: `Your exchange ${record.number} is set up, and the ${item.productName} in ${formatVariant(variant)} ${agree(item.productName, 'is', 'are')} reserved for you. Send the first item back unworn, with its tags on and the free label.`,
  }
}

type Parts = { parsed: Input; order: Order; item: OrderItem; product: Product; variant: Variant }

async function readInput(ctx: ActionContext, input: Record<string, unknown>, open: typeof authorizeOrder): Promise<Parts> {
  const parsed = Input.parse(input)
  const order = await open(ctx, parsed)
  const item = order.items.find(({ id }) => id === parsed.orderItemId)
  const product = item ? await ctx.orders.readProduct(item.productId) : null
  const variant = product?.variants.find(({ id }) => id === parsed.variantId)
  if (!item || !product || !variant) throw new AppError('not-found', `I can't find that item in order ${order.number}.`)
  return { parsed, order, item, product, variant }
}

/** Swaps one delivered item for another size or color that is in stock. */
export const handleExchangeItem: ActionHandler = {
  async prepare(ctx, given) {
    const identified = await identifyOrder(ctx, given, {
      question: 'Which order is the item from?',
      noneText: 'None of your recent orders can be exchanged right now. Exchanges are possible for 30 days from delivery, once per item.',
      suits: suitsAt(ctx.now),
      product: given.product,
    })
    if (identified.kind === 'stop') return identified.preparation
    const { order } = identified
    const chosen = chooseItem(order, identified.slots, {
      judge: (item) => judgeExchange(order, item, ctx.now),
      question: 'Which item would you like to exchange?',
      keepsItem: true,
    })
    if (chosen.kind === 'stop') return chosen.preparation
    if (chosen.kind === 'refused')
      return refuse(order, chosen.item, chosen, ctx.now, await hintOtherOrder(ctx, order, suitsAt(ctx.now), 'exchanged'))
    const product = await ctx.orders.readProduct(chosen.item.productId)
    if (!product) throw new AppError('not-found', `The ${chosen.item.productName} is no longer in our range.`)
    const replacement = chooseVariant(chosen.item, product, chosen.slots)
    if (replacement.kind === 'stop') return { ...replacement.preparation, choices: chosen.choices }
    if (replacement.kind === 'refused') return refuse(order, chosen.item, replacement, ctx.now, '')
    return { ...propose(ctx, order, chosen.item, replacement.variant, replacement.slots), choices: chosen.choices }
  },

  async execute(ctx, input, businessKey) {
    const { parsed, order, item, variant } = await readInput(ctx, input, authorizeOrder)
    const reason = reasonLabel(parsed.reason)
    const request = { businessKey, orderId: order.id, orderItemId: item.id, variantId: variant.id, reason, now: ctx.now }
    return receipt(await ctx.orders.createExchange(request), order, item, variant)
  },

  async lookup(ctx, input, businessKey) {
    const { order, item, variant } = await readInput(ctx, input, reopenOrder)
    const record = await ctx.orders.findReturn(businessKey)
    return record ? receipt(record, order, item, variant) : null
  },
}
