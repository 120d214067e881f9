import type { Card } from '@frontdesk/contracts/message'
import { addBusinessDays, formatDate, formatDay, shopDay } from '../calendar.ts'
import type { Order, Shipment } from '../order-system.ts'
import { formatItem, formatList, formatMoney, formatStatus } from '../wording.ts'

/** Business days past the estimate after which the carrier is asked to search for a parcel. */
const traceAfterBusinessDays = 3
/** Days after delivery during which a missing parcel can be reported. */
const missingReportDays = 14

export type OrderDescription = { text: string; card: Card; late: boolean }

type Steps = NonNullable<Extract<Card, { kind: 'info' }>['steps']>

const step = (label: string, at: Date | null, done: boolean): Steps[number] => (at ? { label, at: formatDate(at), done } : { label, done })

function timeline(order: Order, shipment: Shipment | undefined): Steps {
  const placed = step('Placed', order.placedAt, true)
  if (order.status === 'cancelled') return [placed, step('Cancelled', order.cancelledAt, true)]
  const sent = order.status === 'shipped' || order.status === 'delivered'
  const firstScan = shipment?.events[0]
  const delivered = order.status === 'delivered'
  const outForDelivery = shipment?.events.find(({ label }) => label === 'Out for delivery')
  return [
    placed,
    step('Packed', null, sent),
    step('Shipped', firstScan ? new Date(firstScan.at) : null, sent),
    step('Out for delivery', outForDelivery ? new Date(outForDelivery.at) : null, delivered || outForDelivery !== undefined),
    step('Delivered', order.deliveredAt, delivered),
  ]
}

function rows(order: Order, shipment: Shipment | undefined) {
  const { city, state } = order.shippingAddress
  const arrival = order.status === 'shipped' && shipment ? [{ label: 'Expected by', value: formatDate(shipment.estimatedAt) }] : []
  const parcel = shipment
    ? [
        { label: 'Carrier', value: shipment.carrier },
        { label: 'Tracking number', value: shipment.trackingNumber },
      ]
    : []
  return [
    { label: 'Items', value: formatList(order.items.map(formatItem)) },
    { label: 'Total', value: formatMoney(order.totalCents) },
    { label: 'Going to', value: `${city}, ${state}` },
    ...parcel,
    ...arrival,
  ]
}

function describeShipped(order: Order, shipment: Shipment, now: Date): { text: string; late: boolean } {
  const due = shopDay(shipment.estimatedAt)
  const scan = shipment.events.at(-1)
  const lastScan = scan
    ? ` Last scan: ${scan.label.toLowerCase()}${scan.place ? ` in ${scan.place}` : ''} on ${formatDate(new Date(scan.at))}.`
    : ''
  const today = shopDay(now)
  if (today <= due)
    return {
      text: `Order ${order.number} is on its way with ${shipment.carrier} and should arrive by ${formatDay(due)}.${lastScan}`,
      late: false,
    }
  const traceFrom = addBusinessDays(due, traceAfterBusinessDays)
  const sorry = `I'm sorry, order ${order.number} is late: it was due on ${formatDay(due)} and ${shipment.carrier} has not delivered it yet.${lastScan}`
  const next =
    today < traceFrom
      ? ` Many late parcels turn up within 3 business days. If it is not there by ${formatDay(traceFrom)}, our team can have ${shipment.carrier} trace it.`
      : ` Our team can have ${shipment.carrier} trace it, which takes 5 business days; a parcel that stays lost is replaced or refunded.`
  return { text: sorry + next, late: true }
}

function describe(order: Order, shipment: Shipment | undefined, now: Date): { text: string; late: boolean } {
  if (order.status === 'shipped' && shipment) return describeShipped(order, shipment, now)
  if (order.status === 'shipped')
    return { text: `Order ${order.number} has left our warehouse. The carrier has not scanned it yet.`, late: false }
  if (order.status === 'pending')
    return {
      text: `Order ${order.number} is placed and waits to be packed, normally for an hour or two. Until then it can still be cancelled.`,
      late: false,
    }
  if (order.status === 'processing')
    return { text: `Order ${order.number} is being packed in our warehouse. The tracking number follows once it has shipped.`, late: false }
  if (order.status === 'cancelled') return { text: `Order ${order.number} was cancelled and will not be sent.`, late: false }
  const deliveredAt = order.deliveredAt ?? order.placedAt
  const recent = now.getTime() - deliveredAt.getTime() < missingReportDays * 86_400_000
  const missing = recent ? ' If you cannot find it, please check with your neighbors; after 24 hours our team can look into it.' : ''
  return { text: `Order ${order.number} was delivered on ${formatDate(deliveredAt)}.${missing}`, late: false }
}

/** Where an order stands, in a sentence or two and as a card with its timeline. */
export function describeOrder(order: Order, now: Date): OrderDescription {
  const shipment = order.shipments.at(-1)
  const { text, late } = describe(order, shipment, now)
  return {
    text,
    late,
    card: {
      kind: 'info',
      title: `Order ${order.number}`,
      status: late ? 'Late' : formatStatus(order.status),
      rows: rows(order, shipment),
      steps: timeline(order, shipment),
    },
  }
}
