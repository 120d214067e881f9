import type { Database } from '@frontdesk/db/client'
import { insertShop } from '@frontdesk/db/shop/insert-shop'
import { testShapes } from '@frontdesk/db/testing/databases'
import { demoCustomers, generateShop } from '@frontdesk/seed/seed/shop'
import { createDemoOrderSystem } from '../demo-shop/demo-order-system.ts'
import type { Order, OrderSystem } from '../order-system.ts'
import type { ActionContext } from '../types.ts'

/** The moment all tests take place; LF-104101 was delivered 7 days before it. */
export const testNow = new Date('2026-06-15T15:00:00Z')

export type TestShop = {
  db: Database
  orders: OrderSystem
  /** Puts the documented customers and orders back as they were. */
  reset: () => Promise<void>
  guest: (now?: Date) => ActionContext
  signedIn: (email: string, now?: Date) => Promise<ActionContext>
  /** The order of that number; throws when there is none. */
  order: (number: string) => Promise<Order>
  close: () => Promise<void>
}

/** A shop with the documented customers alone, on every database there is to test on. */
export const shopShapes = testShapes.map(({ kind, open }) => ({
  kind,
  openShop: async (): Promise<TestShop> => {
    const { db, close } = await open()
    const orders = createDemoOrderSystem(db)
    const rows = generateShop({ seed: 7, now: testNow, customers: demoCustomers.length, orders: 0 })
    return {
      db,
      orders,
      close,
      reset: async () => {
        await db.query('TRUNCATE shop_customer, shop_product CASCADE')
        await insertShop(db, rows)
      },
      guest: (now = testNow) => ({ orders, customer: null, now }),
      signedIn: async (email, now = testNow) => {
        const [customer] = await db.query<{ id: string; name: string; email: string }>(
          'SELECT id, name, email FROM shop_customer WHERE email = $1',
          [email],
        )
        if (!customer) throw new Error(`No customer ${email}.`)
        return { orders, customer, now }
      },
      order: async (number) => {
        const order = await orders.findOrder(number)
        if (!order) throw new Error(`No order ${number}.`)
        return order
      },
    }
  },
}))
