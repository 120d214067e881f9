import type { PostalAddress, ShipmentEvent } from '@frontdesk/contracts/shop'
import type { ShopItemState, ShopOrderStatus, ShopRefundStatus } from './shop-rows.ts'

export type ShopOrderItem = {
  id: string
  productId: string
  productName: string
  variantId: string
  color: string
  size: string
  quantity: number
  priceCents: number
  state: ShopItemState
  finalSale: boolean
  personalized: boolean
  returnable: boolean
}

export type ShopShipment = {
  carrier: string
  trackingNumber: string
  status: string
  estimatedAt: Date
  deliveredAt: Date | null
  events: ShipmentEvent[]
}

export type ShopReturn = {
  number: string
  orderItemId: string
  kind: 'return' | 'exchange'
  reason: string
  replacementVariantId: string | null
  status: string
  createdAt: Date
}

export type ShopRefund = {
  number: string
  returnNumber: string | null
  amountCents: number
  method: string
  status: ShopRefundStatus
  createdAt: Date
  expectedAt: Date | null
  completedAt: Date | null
}

/** An order with everything that hangs on it. */
export type ShopOrder = {
  id: string
  number: string
  status: ShopOrderStatus
  customer: { id: string; name: string; email: string }
  payment: { kind: string; label: string }
  shippingAddress: PostalAddress
  express: boolean
  shippingCents: number
  totalCents: number
  placedAt: Date
  deliveredAt: Date | null
  cancelledAt: Date | null
  items: ShopOrderItem[]
  shipments: ShopShipment[]
  returns: ShopReturn[]
  refunds: ShopRefund[]
  addressChanges: number
}
