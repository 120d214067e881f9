import type { ShopOrderStatus, VariantRow } from '@frontdesk/db/shop/shop-rows'
import { addCancellation, addExchange, addReturn } from './add-aftermath.ts'
import { daysBefore, hoursAfter, weekdaysAfter } from './dates.ts'
import { inventHome, inventPerson, pickPayment } from './people.ts'
import type { Buyer, PlacedOrder, ShopBuilder } from './shop-builder.ts'

const firstNumber = 100_001
const latestNumber = 104_380
const numbersPerDay = 23
const oldestDays = 190

const reasons = ['Too small', 'Too large', 'Not as described', 'Changed my mind', 'Ordered by mistake', 'Arrived too late'] as const
const cancelReasons = ['No longer needed', 'Ordered by mistake', 'Found it cheaper', 'Arrives too late'] as const

type Draft = { status: ShopOrderStatus; ageDays: number; late: boolean }

/** Statuses with the ages at which they make sense; shares of all orders, the rest is delivered. */
const draftOrders = (shop: ShopBuilder, count: number): Draft[] => {
  const { random } = shop
  const between = (low: number, high: number) => low + random.next() * (high - low)
  const share = (part: number) => Math.ceil(count * part)
  const many = (total: number, make: () => Draft) => Array.from({ length: total }, make)
  const open = [
    ...many(share(0.015), () => ({ status: 'pending', ageDays: between(0.005, 0.08), late: false })),
    ...many(share(0.03), () => ({ status: 'processing', ageDays: between(0.1, 1.2), late: false })),
    ...many(share(0.04), () => ({ status: 'shipped', ageDays: between(1.8, 3.5), late: false })),
    ...many(share(0.01), () => ({ status: 'shipped', ageDays: between(12, 18), late: true })),
    ...many(share(0.045), () => ({ status: 'cancelled', ageDays: between(1, oldestDays), late: false })),
  ] satisfies Draft[]
  const left = Math.max(0, count - open.length)
  const recent = many(Math.round(left * 0.35), () => ({ status: 'delivered', ageDays: between(7, 36), late: false }))
  const older = many(left - recent.length, () => ({ status: 'delivered', ageDays: between(36, oldestDays), late: false }))
  return [...open, ...recent, ...older].slice(0, count).sort((one, other) => other.ageDays - one.ageDays)
}

/** Numbers that rise with time, leaving out those in use. */
const createNumbering = (taken: Set<string>) => (ageDays: number) => {
  let number = Math.max(firstNumber, latestNumber - Math.round(ageDays * numbersPerDay))
  while (taken.has(`LF-${number}`)) number += 1
  taken.add(`LF-${number}`)
  return `LF-${number}`
}

const pickLines = (shop: ShopBuilder): { variant: VariantRow; quantity: number }[] => {
  const { random } = shop
  const count = random.pick([1, 1, 1, 2, 2, 3])
  const variants = new Set(Array.from({ length: count }, () => random.pick(shop.rows.variants)))
  return [...variants].map((variant) => ({ variant, quantity: random.chance(0.1) ? 2 : 1 }))
}

/** Some delivered orders have something sent back or swapped, as far along as their age allows. */
const addLaterEvents = (shop: ShopBuilder, placed: PlacedOrder, deliveredAt: Date): void => {
  const { random, now, rows } = shop
  const item = placed.items[0]
  const variant = rows.variants.find(({ id }) => id === item?.variantId)
  const product = rows.products.find(({ id }) => id === variant?.productId)
  if (!item || !variant || !product?.returnable || product.finalSale) return
  const luck = random.next()
  const requestedAt = hoursAfter(deliveredAt, random.int(10, 90))
  if (requestedAt > now || luck > 0.14) return
  const ageDays = (now.getTime() - requestedAt.getTime()) / 86_400_000
  if (luck < 0.04) {
    const others = rows.variants.filter(
      (other) => other.productId === variant.productId && other.id !== variant.id && other.priceCents === variant.priceCents,
    )
    if (others.length === 0) return
    const replacementVariantId = random.pick(others).id
    addExchange(shop, placed, { itemIndex: 0, reason: random.pick(reasons), requestedAt, replacementVariantId, completed: ageDays > 14 })
    return
  }
  const arrivedAt = weekdaysAfter(requestedAt, random.int(3, 6))
  const paidAt = weekdaysAfter(arrivedAt, random.int(5, 7))
  const isLarge = item.priceCents * item.quantity > 40_000
  const status = paidAt <= now ? 'completed' : arrivedAt > now ? 'awaiting_return' : isLarge ? 'in_review' : 'issued'
  addReturn(shop, placed, {
    itemIndex: 0,
    reason: random.pick(reasons),
    requestedAt,
    refund: { status, expectedAt: status === 'awaiting_return' ? null : paidAt, completedAt: status === 'completed' ? paidAt : null },
  })
}

const parcelOf = (shop: ShopBuilder, { status, late }: Draft, placedAt: Date, express: boolean) => {
  if (status !== 'shipped' && status !== 'delivered') return null
  const shippedAt = hoursAfter(placedAt, shop.random.int(3, 26))
  const estimatedAt = weekdaysAfter(shippedAt, express && !late ? 2 : 5)
  if (status === 'shipped')
    return { shippedAt, estimatedAt: estimatedAt > shop.now || late ? estimatedAt : weekdaysAfter(shop.now, 1), deliveredAt: null }
  const deliveredAt = hoursAfter(shippedAt, express ? shop.random.int(20, 48) : shop.random.int(44, 118))
  return { shippedAt, estimatedAt, deliveredAt }
}

const addRandomOrder = (shop: ShopBuilder, buyer: Buyer, draft: Draft, number: string): void => {
  const { random, now } = shop
  const placedAt = daysBefore(now, draft.ageDays)
  const express = random.chance(0.12)
  const parcel = parcelOf(shop, draft, placedAt, express)
  const cancelled =
    draft.status === 'cancelled' ? { at: hoursAfter(placedAt, 0.2 + random.next()), reason: random.pick(cancelReasons) } : null
  const placed = shop.addOrder({ number, buyer, status: draft.status, express, placedAt, lines: pickLines(shop), parcel, cancelled })
  if (cancelled) addCancellation(shop, placed, cancelled)
  if (parcel?.deliveredAt) addLaterEvents(shop, placed, parcel.deliveredAt)
}

/** Invents customers and their orders of the last half year. */
export const addRandomOrders = (shop: ShopBuilder, counts: { customers: number; orders: number }, reserved: readonly string[]): void => {
  const emails = new Set(shop.rows.customers.map(({ email }) => email))
  const buyers = Array.from({ length: counts.customers }, () => {
    const person = { ...inventPerson(shop.random, emails), createdAt: daysBefore(shop.now, shop.random.int(oldestDays + 10, 1500)) }
    return shop.addBuyer(person, inventHome(shop.random), pickPayment(shop.random))
  })
  if (buyers.length === 0) return
  const nextOrderNumber = createNumbering(new Set(reserved))
  for (const draft of draftOrders(shop, counts.orders))
    addRandomOrder(shop, shop.random.pick(buyers), draft, nextOrderNumber(draft.ageDays))
}
