import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { ActionReceipt } from '@frontdesk/contracts/action'
import type { SlotForm } from '@frontdesk/contracts/message'
import { PostalAddress } from '@frontdesk/contracts/shop'
import { authorizeOrder, claimOrder, hintOtherOrder, identifyOrder, OrderClaim, reopenOrder } from '../identify-order.ts'
import type { EffectRecord, Order } from '../order-system.ts'
import { judgeAddress, judgeAddressChange } from '../policy.ts'
import type { ActionContext, ActionHandler, Preparation, Slots } from '../types.ts'
import { formatList } from '../wording.ts'
import { checkAddress, type ParsedAddress, parseAddress } from './parse-address.ts'

const Input = OrderClaim.extend({ address: PostalAddress })

const suits = (order: Order) => judgeAddressChange(order).allowed

const wanted = {
  question: 'Which order should go to another address?',
  noneText: 'None of your recent orders can be sent elsewhere any more: the address can be changed until an order ships.',
  suits,
}

const form: SlotForm = {
  title: 'New delivery address',
  fields: [
    { name: 'line1', label: 'Street and number', type: 'text', required: true },
    { name: 'line2', label: 'Apartment, suite or unit', type: 'text', required: false },
    { name: 'city', label: 'City', type: 'text', required: true },
    { name: 'state', label: 'State', type: 'text', placeholder: 'OR', required: true },
    { name: 'zip', label: 'ZIP code', type: 'text', placeholder: '97205', required: true },
  ],
  submitLabel: 'Use this address',
}

const formatAddress = (address: PostalAddress) =>
  [address.line1, address.line2, `${address.city}, ${address.state} ${address.zip}`].filter((line) => line.length > 0).join(', ')

const ask = (problem: string | null, slots: Slots): Preparation => ({
  kind: 'need-slot',
  slot: 'address',
  prompt: 'Where should the order go? Please give street, city, state and ZIP code.',
  options: [],
  form,
  problem,
  slots,
})

/**
 * Keeps a valid address as one text, without its parts: parts seen later are then known to be new, and no old apartment
 * number stays behind. An address that would not read back the same keeps its parts.
 */
function settle(slots: Slots, address: PostalAddress): Slots {
  const text = formatAddress(address)
  const { line1, line2, city, state, zip } = address
  const readBack = parseAddress(text)
  const isSame = readBack.kind === 'address' && isDeepStrictEqual(readBack.address, address)
  return { ...forget(slots), ...(isSame ? { address: text } : { line1, line2, city, state, zip }) }
}

const forget = ({ address: _, line1: _1, line2: _2, city: _3, state: _4, zip: _5, ...slots }: Slots): Slots => slots

/** A form's parts count for more than a text; single parts amend the text. */
function readAddress(slots: Slots): ParsedAddress {
  if (slots.line1 || !slots.address) return checkAddress(slots)
  const parsed = parseAddress(slots.address)
  return parsed.kind === 'address' ? checkAddress({ ...parsed.address, ...slots }) : parsed
}

function keyOf(order: Order, address: PostalAddress): string {
  const hash = createHash('sha256').update(formatAddress(address).toLowerCase()).digest('hex').slice(0, 16)
  return `address:${order.id}:${order.addressChanges + 1}-${hash}`
}

async function refuse(ctx: ActionContext, order: Order, verdict: { code: string; text: string }): Promise<Preparation> {
  const offer = order.status === 'shipped' ? { actionId: 'track_order', label: 'Track the order' } : null
  const hint = await hintOtherOrder(ctx, order, suits, 'sent to another address')
  return {
    kind: 'refused',
    code: verdict.code,
    text: verdict.text + hint,
    offer,
    offerPerson: offer === null && order.status !== 'cancelled',
  }
}

function receipt(record: EffectRecord, order: Order, address: PostalAddress): ActionReceipt {
  return {
    receiptId: record.number,
    title: 'Delivery address changed',
    rows: [
      { label: 'Order', value: order.number },
      { label: 'New address', value: formatAddress(address) },
    ],
    text: `Order ${order.number} now goes to ${formatAddress(address)}. The address saved in your account stays as it is.`,
  }
}

/** Sends an order to another US address until it ships. */
export const handleChangeAddress: ActionHandler = {
  async prepare(ctx, given) {
    const identified = await identifyOrder(ctx, given, wanted)
    if (identified.kind === 'stop') return identified.preparation
    const { order, slots } = identified
    const verdict = judgeAddressChange(order)
    if (!verdict.allowed) return refuse(ctx, order, verdict)
    if (!slots.address && !slots.line1) return ask(null, slots)

    const parsed = readAddress(slots)
    if (parsed.kind === 'incomplete') return ask(`I could not read the ${formatList(parsed.missing)} in that.`, forget(slots))
    const { address } = parsed
    const fits = judgeAddress(order, address)
    if (!fits.allowed) return ask(fits.text, forget(slots))
    return {
      kind: 'proposal',
      businessKey: keyOf(order, address),
      input: { ...claimOrder(ctx, order), address },
      title: 'Change the delivery address',
      rows: [
        { label: 'Order', value: order.number },
        { label: 'From', value: formatAddress(order.shippingAddress) },
        { label: 'To', value: formatAddress(address) },
      ],
      text: 'Please check the new address. It is used once you confirm.',
      confirmLabel: 'Use this address',
      cancelLabel: 'Keep the old one',
      slots: settle(slots, address),
    }
  },

  async execute(ctx, input, businessKey) {
    const { address, ...claim } = Input.parse(input)
    const order = await authorizeOrder(ctx, claim)
    return receipt(await ctx.orders.changeAddress({ businessKey, orderId: order.id, address, now: ctx.now }), order, address)
  },

  async lookup(ctx, input, businessKey) {
    const { address, ...claim } = Input.parse(input)
    const order = await reopenOrder(ctx, claim)
    const record = await ctx.orders.findOrderChange(businessKey)
    return record ? receipt(record, order, address) : null
  },
}
