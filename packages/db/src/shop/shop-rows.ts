import type { OrderChangeData, PostalAddress, ShipmentEvent } from '@frontdesk/contracts/shop'

export type ShopOrderStatus = 'pending' | 'processing' | 'shipped' | 'delivered' | 'cancelled'
export type ShopItemState = 'ordered' | 'return_requested' | 'returned' | 'exchange_requested'
export type ShopRefundStatus = 'awaiting_return' | 'in_review' | 'issued' | 'completed'

export type CustomerRow = { id: string; name: string; email: string; phone: string; createdAt: Date }
export type AddressRow = PostalAddress & { id: string; customerId: string; isDefault: boolean }
export type PaymentMethodRow = { id: string; customerId: string; kind: string; label: string }
export type ProductRow = {
  id: string
  slug: string
  name: string
  category: string
  description: string
  material: string
  care: string
  finalSale: boolean
  personalized: boolean
  returnable: boolean
}
export type VariantRow = { id: string; productId: string; sku: string; color: string; size: string; priceCents: number; stock: number }
export type OrderRow = {
  id: string
  number: string
  customerId: string
  paymentMethodId: string
  status: ShopOrderStatus
  shippingAddress: PostalAddress
  express: boolean
  shippingCents: number
  totalCents: number
  placedAt: Date
  deliveredAt: Date | null
  cancelledAt: Date | null
  cancelReason: string | null
}
export type OrderItemRow = { id: string; orderId: string; variantId: string; quantity: number; priceCents: number; state: ShopItemState }
export type ShipmentRow = {
  id: string
  orderId: string
  carrier: string
  trackingNumber: string
  status: string
  estimatedAt: Date
  deliveredAt: Date | null
  events: ShipmentEvent[]
}
export type ReturnRow = {
  id: string
  number: string
  requestKey: string
  orderId: string
  orderItemId: string
  kind: 'return' | 'exchange'
  reason: string
  replacementVariantId: string | null
  status: string
  createdAt: Date
}
export type RefundRow = {
  id: string
  number: string
  requestKey: string
  orderId: string
  returnId: string | null
  amountCents: number
  method: string
  status: ShopRefundStatus
  createdAt: Date
  expectedAt: Date | null
  completedAt: Date | null
}
export type OrderChangeRow = {
  id: string
  number: string
  requestKey: string
  orderId: string
  kind: 'cancel' | 'address'
  data: OrderChangeData
  createdAt: Date
}

/** A whole shop, every column of every table given; money is in US cents. */
export type ShopRows = {
  customers: CustomerRow[]
  addresses: AddressRow[]
  paymentMethods: PaymentMethodRow[]
  products: ProductRow[]
  variants: VariantRow[]
  orders: OrderRow[]
  orderItems: OrderItemRow[]
  shipments: ShipmentRow[]
  returns: ReturnRow[]
  refunds: RefundRow[]
  orderChanges: OrderChangeRow[]
}
