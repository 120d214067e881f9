import type { VariantRow } from '@frontdesk/db/shop/shop-rows'
import { addCancellation, addExchange, addReturn } from './add-aftermath.ts'
import { beforeHolidaySeason, daysBefore, hoursAfter, hoursBefore, weekdaysAfter } from './dates.ts'
import { type DemoLine, type DemoOrder, type DemoStage, demoCustomers } from './demo-customers.ts'
import { inventHome } from './people.ts'
import type { Buyer, OrderPlan, PlacedOrder, ShopBuilder } from './shop-builder.ts'

const findVariant = (shop: ShopBuilder, { product, color, size }: DemoLine): VariantRow => {
  const productId = shop.rows.products.find(({ name }) => name === product)?.id
  const variant = shop.rows.variants.find((row) => row.productId === productId && row.color === color && row.size === size)
  if (!variant) throw new RangeError(`The catalogue has no ${product} in ${color}, ${size}.`)
  return variant
}

type Times = Pick<OrderPlan, 'placedAt' | 'parcel' | 'cancelled'>

const timesOf = (stage: DemoStage, now: Date): Times => {
  if (stage.status === 'pending' || stage.status === 'processing')
    return { placedAt: hoursBefore(now, stage.placedHoursAgo), parcel: null, cancelled: null }
  if (stage.status === 'cancelled') {
    const placedAt = daysBefore(now, stage.placedDaysAgo)
    return { placedAt, parcel: null, cancelled: { at: hoursAfter(placedAt, 1), reason: 'No longer needed' } }
  }
  if (stage.status === 'shipped') {
    const placedAt = daysBefore(now, stage.placedDaysAgo)
    const estimatedAt = 'dueDaysAgo' in stage ? daysBefore(now, stage.dueDaysAgo) : weekdaysAfter(now, stage.dueInWeekdays)
    return { placedAt, parcel: { shippedAt: hoursAfter(placedAt, 22), estimatedAt, deliveredAt: null }, cancelled: null }
  }
  const past = daysBefore(now, stage.deliveredDaysAgo)
  const deliveredAt = stage.outsideHolidaySeason ? beforeHolidaySeason(past) : past
  const placedAt = daysBefore(deliveredAt, 5)
  return {
    placedAt,
    parcel: { shippedAt: hoursAfter(placedAt, 20), estimatedAt: hoursAfter(deliveredAt, 4), deliveredAt },
    cancelled: null,
  }
}

const addAftermath = (shop: ShopBuilder, placed: PlacedOrder, stage: DemoStage): void => {
  const { now } = shop
  if (stage.status === 'cancelled' && placed.order.cancelledAt)
    addCancellation(shop, placed, { at: placed.order.cancelledAt, reason: placed.order.cancelReason ?? '' })
  if (stage.status !== 'delivered') return
  const { returned, exchanged } = stage
  if (returned) {
    const requestedAt = daysBefore(now, returned.requestedDaysAgo)
    const paidAt = returned.refund === 'completed' ? weekdaysAfter(requestedAt, 9) : null
    const expectedAt = returned.refundDueInWeekdays ? weekdaysAfter(now, returned.refundDueInWeekdays) : paidAt
    const refund = { status: returned.refund, expectedAt, completedAt: paidAt }
    addReturn(shop, placed, { itemIndex: returned.item, reason: 'Too small', requestedAt, refund })
  }
  if (exchanged) {
    const requestedAt = daysBefore(now, exchanged.requestedDaysAgo)
    const replacementVariantId = findVariant(shop, exchanged.to).id
    addExchange(shop, placed, { itemIndex: exchanged.item, reason: 'Too small', requestedAt, replacementVariantId, completed: false })
  }
}

const addDemoOrder = (shop: ShopBuilder, buyer: Buyer, { number, stage, express, lines }: DemoOrder): void => {
  const placed = shop.addOrder({
    number,
    buyer,
    status: stage.status,
    express: express ?? false,
    ...timesOf(stage, shop.now),
    lines: lines.map((entry) => ({ variant: findVariant(shop, entry), quantity: entry.quantity ?? 1 })),
  })
  addAftermath(shop, placed, stage)
}

/** Adds the documented customers with their orders, dated from the moment of seeding. */
export const addDemoCustomers = (shop: ShopBuilder): void => {
  demoCustomers.forEach(({ name, email, payment, orders }, index) => {
    const person = { name, email, phone: `+1503555010${index}`, createdAt: daysBefore(shop.now, 400 + index * 30) }
    const buyer = shop.addBuyer(person, inventHome(shop.random), payment)
    for (const order of orders) addDemoOrder(shop, buyer, order)
  })
}
