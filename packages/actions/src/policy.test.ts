import { describe, expect, it } from 'vitest'
import type { Order, OrderItem, Product } from './order-system.ts'
import {
  exchangeDeadline,
  judgeAddress,
  judgeAddressChange,
  judgeCancel,
  judgeExchange,
  judgeReplacement,
  judgeReturn,
  needsApproval,
  refundCents,
  returnDeadline,
} from './policy.ts'

const item: OrderItem = {
  id: 'item',
  productId: 'product',
  productName: 'Ridge hiking boots',
  variantId: 'green-9',
  color: 'green',
  size: '9',
  quantity: 1,
  priceCents: 14_800,
  state: 'ordered',
  finalSale: false,
  personalized: false,
  returnable: true,
}

const address = { line1: '12 Oak Street', line2: '', city: 'Portland', state: 'OR', zip: '97205', country: 'US' }

const order: Order = {
  id: 'order',
  number: 'LF-104101',
  status: 'delivered',
  customer: { id: 'customer', name: 'Maya Torres', email: 'maya.torres@example.com' },
  payment: { kind: 'visa', label: 'Visa ending 4242' },
  shippingAddress: address,
  express: false,
  shippingCents: 0,
  totalCents: 14_800,
  placedAt: new Date('2026-06-01T12:00:00Z'),
  deliveredAt: new Date('2026-06-05T18:00:00Z'),
  cancelledAt: null,
  items: [item],
  shipments: [],
  returns: [],
  refunds: [],
  addressChanges: 0,
}

const exchange = {
  number: 'EX-100001',
  orderItemId: 'item',
  kind: 'exchange',
  reason: 'Too small',
  replacementVariantId: 'green-9',
  status: 'completed',
  createdAt: order.placedAt,
} as const

const codeOf = (verdict: { allowed: boolean; code?: string }) => (verdict.allowed ? 'allowed' : verdict.code)
const deliveredOn = (day: string): Order => ({ ...order, deliveredAt: new Date(`${day}T18:00:00Z`) })

describe('deadlines', () => {
  it.each([
    ['2026-06-05', '2026-07-05', '2026-07-05'],
    ['2026-10-31', '2026-11-30', '2026-11-30'],
    ['2026-11-01', '2027-01-31', '2026-12-01'],
    ['2026-12-24', '2027-01-31', '2027-01-23'],
    ['2026-12-25', '2027-01-24', '2027-01-24'],
    ['2028-02-01', '2028-03-02', '2028-03-02'],
  ])('delivered %s: return until %s, exchange until %s', (delivered, returnUntil, exchangeUntil) => {
    const at = new Date(`${delivered}T18:00:00Z`)
    expect(returnDeadline(at)).toBe(returnUntil)
    expect(exchangeDeadline(at)).toBe(exchangeUntil)
  })

  it('counts days where the shop is: late evening in the East is the next day in UTC', () => {
    expect(returnDeadline(new Date('2026-11-01T03:30:00Z'))).toBe('2026-11-30')
    expect(returnDeadline(new Date('2026-12-25T04:30:00Z'))).toBe('2027-01-31')
  })
})

describe('judgeReturn', () => {
  it.each([
    ['2026-06-05', '2026-07-05T16:00:00Z', 'allowed'],
    ['2026-06-05', '2026-07-06T03:59:00Z', 'allowed'],
    ['2026-06-05', '2026-07-06T04:01:00Z', 'return-too-late'],
    ['2026-11-01', '2027-01-31T16:00:00Z', 'allowed'],
    ['2026-11-01', '2027-02-01T16:00:00Z', 'return-too-late'],
    ['2026-12-25', '2027-01-25T16:00:00Z', 'return-too-late'],
  ])('delivered %s, seen %s: %s', (delivered, now, code) => {
    expect(codeOf(judgeReturn(deliveredOn(delivered), item, new Date(now)))).toBe(code)
  })

  it.each([
    [{ status: 'pending', deliveredAt: null }, {}, 'order-pending'],
    [{ status: 'processing', deliveredAt: null }, {}, 'order-processing'],
    [{ status: 'shipped', deliveredAt: null }, {}, 'order-shipped'],
    [{ status: 'cancelled', deliveredAt: null }, {}, 'already-cancelled'],
    [{}, { state: 'return_requested' }, 'return-in-progress'],
    [{}, { state: 'returned' }, 'already-returned'],
    [{}, { state: 'exchange_requested' }, 'exchange-in-progress'],
    [{}, { finalSale: true }, 'final-sale'],
    [{}, { personalized: true, returnable: false }, 'personalized'],
    [{}, { returnable: false }, 'not-returnable'],
    [{ returns: [exchange] }, {}, 'allowed'],
  ] as [Partial<Order>, Partial<OrderItem>, string][])('order %o, item %o: %s', (orderPart, itemPart, code) => {
    const verdict = judgeReturn({ ...order, ...orderPart }, { ...item, ...itemPart }, new Date('2026-06-15T15:00:00Z'))
    expect(codeOf(verdict)).toBe(code)
  })
})

describe('judgeExchange', () => {
  const now = new Date('2026-06-15T15:00:00Z')

  it('goes by 30 days, even in the holiday season', () => {
    expect(codeOf(judgeExchange(order, item, now))).toBe('allowed')
    expect(codeOf(judgeExchange(deliveredOn('2026-11-10'), item, new Date('2026-12-10T16:00:00Z')))).toBe('allowed')
    expect(codeOf(judgeExchange(deliveredOn('2026-11-10'), item, new Date('2026-12-11T16:00:00Z')))).toBe('exchange-too-late')
  })

  it('allows one exchange per item', () => {
    expect(codeOf(judgeExchange({ ...order, returns: [exchange] }, item, now))).toBe('already-exchanged')
    expect(codeOf(judgeExchange({ ...order, returns: [{ ...exchange, orderItemId: 'another' }] }, item, now))).toBe('allowed')
  })

  it('leaves out personalized items and gift cards, not final sale', () => {
    expect(codeOf(judgeExchange(order, { ...item, returnable: false }, now))).toBe('not-exchangeable')
    expect(codeOf(judgeExchange(order, { ...item, finalSale: true }, now))).toBe('allowed')
  })
})

describe('judgeReplacement', () => {
  const variant = { id: 'green-10', color: 'green', size: '10', priceCents: 14_800, stock: 1 }
  const product: Product = {
    id: 'product',
    name: 'Ridge hiking boots',
    category: 'shoes',
    description: '',
    material: '',
    care: '',
    finalSale: false,
    personalized: false,
    returnable: true,
    variants: [variant, { ...variant, id: 'green-9', size: '9' }],
  }

  it.each([
    [item, variant, 'allowed'],
    [item, { ...variant, stock: 0 }, 'out-of-stock'],
    [{ ...item, quantity: 2 }, variant, 'out-of-stock'],
    [item, { ...variant, priceCents: 15_000 }, 'price-differs'],
    [{ ...item, priceCents: 9_900 }, variant, 'allowed'],
    [item, { ...variant, id: 'green-9' }, 'same-variant'],
  ])('%#: %s', (bought, wanted, code) => {
    expect(codeOf(judgeReplacement(bought, product, wanted))).toBe(code)
  })
})

describe('judgeCancel and judgeAddressChange', () => {
  it.each([
    ['pending', 'allowed', 'allowed'],
    ['processing', 'order-processing', 'allowed'],
    ['shipped', 'order-shipped', 'order-shipped'],
    ['delivered', 'order-delivered', 'order-delivered'],
    ['cancelled', 'already-cancelled', 'already-cancelled'],
  ] as const)('%s: cancel %s, address %s', (status, cancel, change) => {
    expect(codeOf(judgeCancel({ ...order, status }))).toBe(cancel)
    expect(codeOf(judgeAddressChange({ ...order, status }))).toBe(change)
  })
})

describe('judgeAddress', () => {
  it('refuses the address it has, whatever its spelling', () => {
    expect(codeOf(judgeAddress(order, { ...address, line1: '12  oak street' }))).toBe('same-address')
    expect(codeOf(judgeAddress(order, { ...address, line2: 'Apt 4' }))).toBe('allowed')
  })

  it.each(['P.O. Box 12', 'PO Box 12', 'po box 12', 'Post Office Box 12'])('sends no express parcel to %s', (line1) => {
    expect(codeOf(judgeAddress({ ...order, express: true }, { ...address, line1 }))).toBe('express-to-box')
    expect(codeOf(judgeAddress(order, { ...address, line1 }))).toBe('allowed')
  })
})

describe('refunds', () => {
  it('pay the whole line and need a person above $400', () => {
    expect(refundCents({ priceCents: 14_800, quantity: 2 })).toBe(29_600)
    expect([39_999, 40_000, 40_001].map(needsApproval)).toEqual([false, false, true])
  })
})
