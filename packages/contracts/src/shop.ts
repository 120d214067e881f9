import { z } from 'zod'

/** A US postal address as printed on a label; stored as JSON in `shop_order.shipping_address`. */
export const PostalAddress = z.object({
  line1: z.string(),
  line2: z.string(),
  city: z.string(),
  state: z.string(),
  zip: z.string(),
  country: z.string(),
})
export type PostalAddress = z.infer<typeof PostalAddress>

/** A scan of a parcel; an array of these, oldest first, is stored as JSON in `shop_shipment.events`. `at` is ISO 8601. */
export const ShipmentEvent = z.object({ at: z.string(), label: z.string(), place: z.string().nullable() })
export type ShipmentEvent = z.infer<typeof ShipmentEvent>

/** What a change did to an order; stored as JSON in `shop_order_change.data`. */
export const OrderChangeData = z.object({ reason: z.string().optional(), address: PostalAddress.optional() })
export type OrderChangeData = z.infer<typeof OrderChangeData>
