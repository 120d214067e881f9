import type { PostalAddress, ShipmentEvent } from '@frontdesk/contracts/shop'

export type OrderStatus = 'pending' | 'processing' | 'shipped' | 'delivered' | 'cancelled'
export type OrderItemState = 'ordered' | 'return_requested' | 'returned' | 'exchange_requested'

/** One line of an order. `priceCents` is paid per piece, in US cents. */
export type OrderItem = {
  id: string
  productId: string
  productName: string
  variantId: string
  color: string
  size: string
  quantity: number
  priceCents: number
  state: OrderItemState
  finalSale: boolean
  personalized: boolean
  returnable: boolean
}

export type Shipment = {
  carrier: string
  trackingNumber: string
  status: string
  estimatedAt: Date
  deliveredAt: Date | null
  /** Oldest first. */
  events: ShipmentEvent[]
}

export type ReturnRecord = {
  number: string
  orderItemId: string
  kind: 'return' | 'exchange'
  reason: string
  replacementVariantId: string | null
  status: string
  createdAt: Date
}

export type RefundStatus = 'awaiting_return' | 'in_review' | 'issued' | 'completed'
export type RefundRecord = {
  number: string
  returnNumber: string | null
  amountCents: number
  method: string
  status: RefundStatus
  createdAt: Date
  expectedAt: Date | null
  completedAt: Date | null
}

export type Order = {
  id: string
  number: string
  status: OrderStatus
  customer: { id: string; name: string; email: string }
  /** How it was paid, "Visa ending 4242". */
  payment: { kind: string; label: string }
  shippingAddress: PostalAddress
  express: boolean
  shippingCents: number
  totalCents: number
  placedAt: Date
  deliveredAt: Date | null
  cancelledAt: Date | null
  items: OrderItem[]
  shipments: Shipment[]
  returns: ReturnRecord[]
  refunds: RefundRecord[]
  /** Addresses changed so far. */
  addressChanges: number
}

export type Variant = { id: string; color: string; size: string; priceCents: number; stock: number }

export type Product = {
  id: string
  name: string
  category: string
  description: string
  material: string
  care: string
  finalSale: boolean
  personalized: boolean
  returnable: boolean
  variants: Variant[]
}

/** `businessKey` makes the effect happen once: the same key again returns the first record, whatever has changed since. */
export type EffectRequest<Details> = { businessKey: string; orderId: string; now: Date } & Details
export type CancelRequest = EffectRequest<{ reason: string }>
export type ReturnRequest = EffectRequest<{ orderItemId: string; reason: string }>
export type ExchangeRequest = EffectRequest<{ orderItemId: string; variantId: string; reason: string }>
export type AddressRequest = EffectRequest<{ address: PostalAddress }>

/** What the order system wrote down. `number` is the receipt's id (CN-, RT-, EX- or AD-). */
export type EffectRecord = { number: string; createdAt: Date }

/**
 * The shop's order system. Reads take no notice of who asks: handlers check ownership.
 * Effects check policy again on the locked order. They throw `forbidden` with a text for the visitor when policy or stock does not
 * allow them (any more), `not-found` for an order or item that does not exist: then nothing has happened, for good.
 * `find...` gives the record of an effect by its business key.
 */
export type OrderSystem = {
  findOrder(orderNumber: string): Promise<Order | null>
  /** Newest first. */
  listOrders(customerId: string, limit: number): Promise<Order[]>
  /** Products whose name or kind the words fit, best first; at most 8. */
  findProducts(text: string): Promise<Product[]>
  readProduct(productId: string): Promise<Product | null>
  cancelOrder(request: CancelRequest): Promise<EffectRecord>
  createReturn(request: ReturnRequest): Promise<EffectRecord>
  createExchange(request: ExchangeRequest): Promise<EffectRecord>
  changeAddress(request: AddressRequest): Promise<EffectRecord>
  /** A cancellation or an address change. */
  findOrderChange(businessKey: string): Promise<EffectRecord | null>
  /** A return or an exchange. */
  findReturn(businessKey: string): Promise<EffectRecord | null>
}
