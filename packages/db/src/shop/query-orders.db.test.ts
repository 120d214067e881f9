import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { describeOnEachShape } from '../testing/databases.ts'
import { findOrder } from './find-order.ts'
import { insertShop } from './insert-shop.ts'
import { listOrders } from './list-orders.ts'
import type { ShopRows } from './shop-rows.ts'

const [customerId, paymentMethodId, productId, variantId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const [orderId, laterOrderId, itemId, returnId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const day = (count: number) => new Date(Date.UTC(2026, 2, count, 9, 30, 15, 250))
const address = { line1: '1 Elm St', line2: '', city: 'Portland', state: 'OR', zip: '97201', country: 'US' }
const order = {
  id: orderId,
  number: 'LF-104101',
  customerId,
  paymentMethodId,
  status: 'delivered' as const,
  shippingAddress: address,
  express: false,
  shippingCents: 500,
  totalCents: 13_400,
  placedAt: day(1),
  deliveredAt: day(5),
  cancelledAt: null,
  cancelReason: null,
}
const shipped = { carrier: 'UPS', trackingNumber: '1Z', status: 'delivered', estimatedAt: day(6), deliveredAt: day(5) }
const events = [{ at: day(5).toISOString(), label: 'Delivered', place: 'Portland' }]
const returned = { number: 'RT-1', kind: 'return' as const, reason: 'too small', replacementVariantId: null, status: 'in transit' }
const refund = { number: 'RF-1', amountCents: 12_900, method: 'Visa', status: 'issued' as const, expectedAt: day(20), completedAt: null }
const shop: ShopRows = {
  customers: [{ id: customerId, name: 'Maya Torres', email: 'maya@example.com', phone: '', createdAt: day(1) }],
  addresses: [],
  paymentMethods: [{ id: paymentMethodId, customerId, kind: 'card', label: 'Visa 4242' }],
  products: [
    {
      id: productId,
      slug: 'boots',
      name: 'Boots',
      category: 'shoes',
      description: '',
      material: '',
      care: '',
      finalSale: false,
      personalized: false,
      returnable: true,
    },
  ],
  variants: [{ id: variantId, productId, sku: 'B-1', color: 'brown', size: '8', priceCents: 12_900, stock: 3 }],
  orders: [order, { ...order, id: laterOrderId, number: 'LF-104102', placedAt: day(2) }],
  orderItems: [{ id: itemId, orderId, variantId, quantity: 1, priceCents: 12_900, state: 'return_requested' }],
  shipments: [{ id: randomUUID(), orderId, ...shipped, events }],
  returns: [{ id: returnId, requestKey: 'a', orderId, orderItemId: itemId, ...returned, createdAt: day(9) }],
  refunds: [{ id: randomUUID(), requestKey: 'b', orderId, returnId, ...refund, createdAt: day(10) }],
  orderChanges: [],
}

describeOnEachShape((database) => {
  test('reads an order with all that hangs on it, moments as dates', async () => {
    const { db } = database()
    await insertShop(db, shop)
    const found = await findOrder(db, 'lf 104101')
    expect(found).toEqual({
      id: orderId,
      number: 'LF-104101',
      status: 'delivered',
      customer: { id: customerId, name: 'Maya Torres', email: 'maya@example.com' },
      payment: { kind: 'card', label: 'Visa 4242' },
      shippingAddress: address,
      express: false,
      shippingCents: 500,
      totalCents: 13_400,
      placedAt: day(1),
      deliveredAt: day(5),
      cancelledAt: null,
      items: [
        {
          id: itemId,
          productId,
          productName: 'Boots',
          variantId,
          color: 'brown',
          size: '8',
          quantity: 1,
          priceCents: 12_900,
          state: 'return_requested',
          finalSale: false,
          personalized: false,
          returnable: true,
        },
      ],
      shipments: [{ ...shipped, events }],
      returns: [{ ...returned, orderItemId: itemId, createdAt: day(9) }],
      refunds: [{ ...refund, returnNumber: 'RT-1', createdAt: day(10) }],
      addressChanges: 0,
    })
    expect(await findOrder(db, '104999')).toBeNull()
    const [latest, earlier] = await listOrders(db, customerId, 5)
    expect(latest).toMatchObject({ id: laterOrderId, items: [], shipments: [], returns: [], refunds: [] })
    expect(earlier).toEqual(found)
    expect(await listOrders(db, customerId, 1)).toEqual([latest])
  })
})
