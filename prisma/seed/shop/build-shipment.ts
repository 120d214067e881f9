import type { OrderRow, ShipmentRow } from '@frontdesk/db/shop/shop-rows'
import type { Random } from './random.ts'

type Parcel = { shippedAt: Date; estimatedAt: Date; deliveredAt: Date | null }

const hubs = ['Reno, NV', 'Denver, CO', 'Memphis, TN', 'Louisville, KY', 'Columbus, OH'] as const

const digits = (random: Random, count: number) => Array.from({ length: count }, () => random.int(0, 9)).join('')

/** Carriers with tracking numbers of their usual shape. */
const carriers = [
  { name: 'UPS', trackingNumber: (random: Random) => `1Z${digits(random, 3)}E${digits(random, 12)}` },
  { name: 'USPS', trackingNumber: (random: Random) => `9400${digits(random, 18)}` },
  { name: 'FedEx', trackingNumber: (random: Random) => digits(random, 12) },
] as const

/** The parcel of an order with its scans so far; one that is overdue was last seen on the way. */
export const buildShipment = (random: Random, order: OrderRow, parcel: Parcel, now: Date): ShipmentRow => {
  const carrier = random.pick(carriers)
  const home = `${order.shippingAddress.city}, ${order.shippingAddress.state}`
  const arrival = parcel.deliveredAt ?? parcel.estimatedAt
  const at = (share: number) => new Date(parcel.shippedAt.getTime() + (arrival.getTime() - parcel.shippedAt.getTime()) * share)
  const isLate = parcel.deliveredAt === null && parcel.estimatedAt < now
  const planned = [
    { at: parcel.shippedAt, label: 'Picked up', place: 'Portland, OR' },
    { at: at(0.45), label: 'In transit', place: random.pick(hubs) },
    ...(isLate ? [] : [{ at: at(0.8), label: 'Arrived at local facility', place: home }]),
    ...(isLate ? [] : [{ at: at(0.96), label: 'Out for delivery', place: home }]),
    ...(parcel.deliveredAt ? [{ at: parcel.deliveredAt, label: 'Delivered', place: home }] : []),
  ]
  return {
    id: random.uuid(),
    orderId: order.id,
    carrier: carrier.name,
    trackingNumber: carrier.trackingNumber(random),
    status: parcel.deliveredAt ? 'delivered' : 'in_transit',
    estimatedAt: parcel.estimatedAt,
    deliveredAt: parcel.deliveredAt,
    events: planned.filter((event) => event.at <= now).map((event) => ({ ...event, at: event.at.toISOString() })),
  }
}
