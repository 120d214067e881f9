import { insertShop } from '@frontdesk/db/shop/insert-shop'
import { type TestDatabase, testShapes } from '@frontdesk/db/testing/databases'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateShop } from './shop.ts'

describe.each(testShapes)('insertShop on $kind', ({ open }) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  it('fills an empty shop once, in under 3 seconds of processor time', async () => {
    const { db } = database
    const now = new Date('2026-06-15T15:00:00Z')
    const shop = generateShop({ seed: 1, now })
    const before = process.cpuUsage()
    expect(await insertShop(db, shop)).toBe(true)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(3000)

    const countOf = async (table: string) => (await db.query<{ count: number }>(`SELECT count(*) FROM ${table}`))[0]?.count
    expect(await countOf('shop_order')).toBe(1000)
    expect(await countOf('shop_order_item')).toBe(shop.orderItems.length)
    expect(await countOf('shop_shipment')).toBe(shop.shipments.length)
    expect(await countOf('shop_refund')).toBe(shop.refunds.length)

    const other = generateShop({ seed: 2, now, customers: 10, orders: 30 })
    expect(await insertShop(db, other)).toBe(false)
    expect(await countOf('shop_customer')).toBe(500)
  })

  it('keeps every value as it was', async () => {
    const now = new Date('2026-06-15T15:00:00Z')
    const [order] = generateShop({ seed: 1, now }).orders.filter(({ number }) => number === 'LF-104101')
    const [row] = await database.db.query<{ delivered_at: Date; shipping_address: unknown }>(
      "SELECT * FROM shop_order WHERE number = 'LF-104101'",
    )
    expect(row).toMatchObject({ id: order?.id, status: 'delivered', express: false, total_cents: 29_600, cancelled_at: null })
    expect(row?.delivered_at).toEqual(order?.deliveredAt)
    expect(row?.shipping_address).toEqual(order?.shippingAddress)
  })
})
