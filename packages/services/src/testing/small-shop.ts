import { randomUUID } from 'node:crypto'
import type { Database } from '@frontdesk/db/client'
import { insertRows } from '@frontdesk/db/shop/insert-rows'
import type { CustomerRow, OrderItemRow, OrderRow, PaymentMethodRow, ProductRow, VariantRow } from '@frontdesk/db/shop/shop-rows'

export type Shopper = { id: string; name: string; email: string; orderId: string; orderNumber: string }

export type SmallShop = {
  /** A new customer with one order of one pair of boots: delivered last week, or placed an hour ago and pending. */
  newShopper(status?: 'delivered' | 'pending'): Promise<Shopper>
  /** Returns and cancellations that were made on the order. */
  countEffects(shopper: Shopper): Promise<number>
}

const dayMs = 86_400_000
const address = { line1: '12 Oak Street', line2: '', city: 'Portland', state: 'OR', zip: '97201', country: 'US' }

const boots: ProductRow = {
  id: randomUUID(),
  slug: 'ridge-hiking-boots',
  name: 'Ridge hiking boots',
  category: 'Footwear',
  description: 'Boots for long days.',
  material: 'Leather',
  care: 'Brush them.',
  finalSale: false,
  personalized: false,
  returnable: true,
}
const green: VariantRow = {
  id: randomUUID(),
  productId: boots.id,
  sku: 'BOOTS-GREEN-9',
  color: 'green',
  size: '9',
  priceCents: 14_800,
  stock: 5,
}

/** A shop for tests that sells one pair of boots; each test gets a customer and an order of its own. */
export const openSmallShop = async (db: Database): Promise<SmallShop> => {
  await insertRows(db, 'shop_product', [boots])
  await insertRows(db, 'shop_variant', [green])
  let lastNumber = 200_000
  return {
    newShopper: async (status = 'delivered') => {
      lastNumber += 1
      const now = Date.now()
      const deliveredAt = status === 'delivered' ? new Date(now - 7 * dayMs) : null
      const placedAt = new Date(status === 'delivered' ? now - 10 * dayMs : now - 3_600_000)
      const customer: CustomerRow = {
        id: randomUUID(),
        name: 'Maya Torres',
        email: `maya-${lastNumber}@example.com`,
        phone: '',
        createdAt: placedAt,
      }
      const payment: PaymentMethodRow = { id: randomUUID(), customerId: customer.id, kind: 'visa', label: 'Visa ending 4242' }
      const order: OrderRow = {
        id: randomUUID(),
        number: `LF-${lastNumber}`,
        customerId: customer.id,
        paymentMethodId: payment.id,
        status,
        shippingAddress: address,
        express: false,
        shippingCents: 0,
        totalCents: green.priceCents,
        placedAt,
        deliveredAt,
        cancelledAt: null,
        cancelReason: null,
      }
      const item: OrderItemRow = {
        id: randomUUID(),
        orderId: order.id,
        variantId: green.id,
        quantity: 1,
        priceCents: green.priceCents,
        state: 'ordered',
      }
      await insertRows(db, 'shop_customer', [customer])
      await insertRows(db, 'shop_payment_method', [payment])
      await insertRows(db, 'shop_order', [order])
      await insertRows(db, 'shop_order_item', [item])
      return { id: customer.id, name: customer.name, email: customer.email, orderId: order.id, orderNumber: order.number }
    },
    countEffects: async ({ orderId }) => {
      const [row] = await db.query<{ effects: number }>(
        `SELECT ((SELECT count(*) FROM shop_return WHERE order_id = $1) + (SELECT count(*) FROM shop_order_change WHERE order_id = $1))::int AS effects`,
        [orderId],
      )
      return row?.effects ?? 0
    },
  }
}
