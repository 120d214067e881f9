import { PostalAddress, ShipmentEvent } from '@frontdesk/contracts/shop'
import type { Queryable } from '../database.ts'
import type { ShopOrder, ShopOrderItem, ShopRefund, ShopReturn, ShopShipment } from './shop-order.ts'

/** As JSON has it: moments are ISO texts. */
type Stored<Row> = { [Key in keyof Row]: Row[Key] extends Date ? string : Row[Key] extends Date | null ? string | null : Row[Key] }

type OrderRow = Omit<ShopOrder, 'customer' | 'payment' | 'items' | 'shipments' | 'returns' | 'refunds'> & {
  customerId: string
  customerName: string
  customerEmail: string
  paymentKind: string
  paymentLabel: string
  items: ShopOrderItem[]
  shipments: Stored<ShopShipment>[]
  returns: Stored<ShopReturn>[]
  refunds: Stored<ShopRefund>[]
}

/** What `select` finds, as one column of JSON. */
const list = (select: string): string => `(SELECT coalesce(json_agg(row_to_json(found)), '[]') FROM (${select}) found)`

const items = list(`
  SELECT i.id, v.product_id AS "productId", p.name AS "productName", v.id AS "variantId", v.color, v.size, i.quantity,
    i.price_cents AS "priceCents", i.state, p.final_sale AS "finalSale", p.personalized, p.returnable
  FROM shop_order_item i JOIN shop_variant v ON v.id = i.variant_id JOIN shop_product p ON p.id = v.product_id
  WHERE i.order_id = o.id ORDER BY p.name, v.color, v.size, i.id`)

const shipments = list(`
  SELECT carrier, tracking_number AS "trackingNumber", status, estimated_at AS "estimatedAt", delivered_at AS "deliveredAt", events
  FROM shop_shipment WHERE order_id = o.id ORDER BY estimated_at, id`)

const returns = list(`
  SELECT number, order_item_id AS "orderItemId", kind, reason, replacement_variant_id AS "replacementVariantId", status,
    created_at AS "createdAt"
  FROM shop_return WHERE order_id = o.id ORDER BY created_at, number`)

const refunds = list(`
  SELECT f.number, r.number AS "returnNumber", f.amount_cents AS "amountCents", f.method, f.status,
    f.created_at AS "createdAt", f.expected_at AS "expectedAt", f.completed_at AS "completedAt"
  FROM shop_refund f LEFT JOIN shop_return r ON r.id = f.return_id WHERE f.order_id = o.id ORDER BY f.created_at, f.number`)

const toDate = (text: string | null): Date | null => (text === null ? null : new Date(text))

const toOrder = ({ customerId, customerName, customerEmail, paymentKind, paymentLabel, ...row }: OrderRow): ShopOrder => ({
  ...row,
  shippingAddress: PostalAddress.parse(row.shippingAddress),
  customer: { id: customerId, name: customerName, email: customerEmail },
  payment: { kind: paymentKind, label: paymentLabel },
  shipments: row.shipments.map((shipment) => ({
    ...shipment,
    estimatedAt: new Date(shipment.estimatedAt),
    deliveredAt: toDate(shipment.deliveredAt),
    events: ShipmentEvent.array().parse(shipment.events),
  })),
  returns: row.returns.map((made) => ({ ...made, createdAt: new Date(made.createdAt) })),
  refunds: row.refunds.map((refund) => ({
    ...refund,
    createdAt: new Date(refund.createdAt),
    expectedAt: toDate(refund.expectedAt),
    completedAt: toDate(refund.completedAt),
  })),
})

/**
 * The orders `o` that meet a condition, with customer, items, shipments, returns and refunds, newest first. One statement: an order is
 * looked at in nearly every third turn.
 */
export const queryOrders = async (db: Queryable, condition: string, params: readonly unknown[]): Promise<ShopOrder[]> => {
  const rows = await db.query<OrderRow>(
    `SELECT o.id, o.number, o.status, o.shipping_address AS "shippingAddress", o.express, o.shipping_cents AS "shippingCents",
       o.total_cents AS "totalCents", o.placed_at AS "placedAt", o.delivered_at AS "deliveredAt", o.cancelled_at AS "cancelledAt",
       c.id AS "customerId", c.name AS "customerName", c.email AS "customerEmail", p.kind AS "paymentKind", p.label AS "paymentLabel",
       (SELECT count(*)::int FROM shop_order_change x WHERE x.order_id = o.id AND x.kind = 'address') AS "addressChanges",
       ${items} AS items, ${shipments} AS shipments, ${returns} AS returns, ${refunds} AS refunds
     FROM shop_order o JOIN shop_customer c ON c.id = o.customer_id JOIN shop_payment_method p ON p.id = o.payment_method_id
     WHERE ${condition} ORDER BY o.placed_at DESC, o.number DESC`,
    params,
  )
  return rows.map(toOrder)
}
