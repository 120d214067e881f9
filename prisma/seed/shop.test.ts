import { describe, expect, it } from 'vitest'
import { demoCustomers, generateShop, productEntityValues } from './shop.ts'

const now = new Date('2026-06-15T15:00:00Z')
const shop = generateShop({ seed: 7, now })
const dayMs = 86_400_000

describe('generateShop', () => {
  it('gives the same rows for the same options and others for another seed', () => {
    expect(generateShop({ seed: 7, now })).toEqual(shop)
    expect(generateShop({ seed: 8, now }).customers).not.toEqual(shop.customers)
  })

  it('makes the numbers asked for', () => {
    expect(shop.products).toHaveLength(50)
    expect(new Set(shop.products.map(({ category }) => category)).size).toBe(8)
    expect(shop.customers).toHaveLength(500)
    expect(shop.orders).toHaveLength(1000)
    expect(generateShop({ seed: 7, now, customers: 6, orders: 0 }).orders).toHaveLength(
      demoCustomers.flatMap(({ orders }) => orders).length,
    )
  })

  it('keeps keys unique and every reference within the shop', () => {
    const ids = <Row extends { id: string }>(rows: readonly Row[]) => new Set(rows.map(({ id }) => id))
    const isUnique = (values: readonly string[]) => expect(new Set(values).size).toBe(values.length)
    for (const rows of Object.values(shop)) isUnique(rows.map(({ id }) => id))
    isUnique(shop.customers.map(({ email }) => email))
    isUnique(shop.orders.map(({ number }) => number))
    isUnique(shop.variants.map(({ sku }) => sku))
    isUnique(shop.products.map(({ slug }) => slug))
    isUnique([...shop.returns, ...shop.refunds, ...shop.orderChanges].map(({ number }) => number))
    isUnique(shop.returns.map(({ requestKey }) => requestKey))
    const customers = ids(shop.customers)
    const orders = ids(shop.orders)
    const variants = ids(shop.variants)
    const items = ids(shop.orderItems)
    expect([...shop.addresses, ...shop.paymentMethods, ...shop.orders].every(({ customerId }) => customers.has(customerId))).toBe(true)
    expect(shop.orderItems.every((item) => orders.has(item.orderId) && variants.has(item.variantId))).toBe(true)
    expect([...shop.shipments, ...shop.refunds, ...shop.orderChanges].every(({ orderId }) => orders.has(orderId))).toBe(true)
    expect(shop.returns.every((row) => items.has(row.orderItemId) && orders.has(row.orderId))).toBe(true)
    expect(
      shop.orders.every((order) => shop.paymentMethods.find(({ id }) => id === order.paymentMethodId)?.customerId === order.customerId),
    ).toBe(true)
  })

  it('adds up and has every state', () => {
    for (const order of shop.orders) {
      const goods = shop.orderItems
        .filter(({ orderId }) => orderId === order.id)
        .reduce((sum, item) => sum + item.priceCents * item.quantity, 0)
      expect(goods).toBeGreaterThan(0)
      expect(order.totalCents).toBe(goods + order.shippingCents)
    }
    expect(new Set(shop.orders.map(({ status }) => status)).size).toBe(5)
    expect(new Set(shop.orderItems.map(({ state }) => state)).size).toBe(4)
    expect(new Set(shop.refunds.map(({ status }) => status)).size).toBe(4)
    expect(shop.variants.filter(({ stock }) => stock === 0).length).toBeGreaterThan(20)
    expect(shop.refunds.some(({ amountCents }) => amountCents > 40_000)).toBe(true)
  })

  it('uses reserved domains only', () => {
    expect(shop.customers.every(({ email }) => /^[a-z0-9.]+@example\.(com|org|net)$/.test(email))).toBe(true)
  })
})

describe.each(['2026-01-04', '2026-02-28', '2026-06-15', '2026-11-25', '2026-12-31', '2031-07-01'])('dates seen from %s', (day) => {
  const moment = new Date(`${day}T15:00:00Z`)
  const seen = generateShop({ seed: 3, now: moment, customers: 60, orders: 200 })

  it('follow each other and none but estimates lies ahead', () => {
    for (const order of seen.orders) {
      const [shipment] = seen.shipments.filter(({ orderId }) => orderId === order.id)
      expect(order.placedAt.getTime()).toBeLessThan(moment.getTime())
      expect(order.deliveredAt !== null).toBe(order.status === 'delivered')
      expect(order.cancelledAt !== null).toBe(order.status === 'cancelled')
      expect(shipment !== undefined).toBe(order.status === 'shipped' || order.status === 'delivered')
      if (order.deliveredAt) expect(order.deliveredAt.getTime()).toBeLessThan(moment.getTime())
      const scans = shipment?.events.map(({ at }) => at) ?? []
      expect(scans).toEqual([...scans].sort())
      expect(scans.every((at) => new Date(at) >= order.placedAt && new Date(at) <= moment)).toBe(true)
    }
    expect(seen.returns.every((row) => row.createdAt <= moment)).toBe(true)
    expect(seen.refunds.every((row) => row.completedAt === null || row.completedAt <= moment)).toBe(true)
    expect(seen.orderChanges.every((row) => row.createdAt <= moment)).toBe(true)
  })

  it('keep what the documented orders show', () => {
    const orderOf = (number: string) => seen.orders.find((order) => order.number === number)
    const ageDays = (number: string) => (moment.getTime() - (orderOf(number)?.deliveredAt?.getTime() ?? 0)) / dayMs
    expect(orderOf('LF-104233')?.status).toBe('shipped')
    expect(orderOf('LF-104377')?.status).toBe('pending')
    expect(ageDays('LF-104101')).toBeCloseTo(7)
    expect(ageDays('LF-102884')).toBeGreaterThan(45)
    expect([10, 11]).not.toContain(orderOf('LF-102884')?.deliveredAt?.getUTCMonth())
  })
})

describe('productEntityValues', () => {
  it('gives every product with names that mean one product only', () => {
    const values = productEntityValues()
    expect(values).toHaveLength(50)
    const names = values.flatMap(({ value, synonyms }) => [value.toLowerCase(), ...synonyms])
    expect(new Set(names).size).toBe(names.length)
    expect(values.find(({ value }) => value === 'Ridge hiking boots')?.synonyms).toContain('hiking boots')
  })
})
