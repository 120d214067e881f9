import { PostalAddress, ShipmentEvent } from '@frontdesk/contracts/shop'
import type { Queryable } from '../database.ts'
import type { ShopOrder, ShopOrderItem, ShopRefund, ShopReturn, ShopShipment } from './shop-order.ts'

type OfOrder<Row> = Row & { orderId: string }
type OrderHead = Omit<ShopOrder, 'customer' | 'payment' | 'items' | 'shipments' | 'returns' | 'refunds'> & {
  customerId: string
  customerName: string
  customerEmail: string
  paymentKind: string
  paymentLabel: string
}

const ordersSql = `
SELECT o.id, o.number, o.status, o.shipping_address AS "shippingAddress", o.express, o.shipping_cents AS "shippingCents",
  o.total_cents AS "totalCents", o.placed_at AS "placedAt", o.delivered_at AS "deliveredAt", o.cancelled_at AS "cancelledAt",
  c.id AS "customerId", c.name AS "customerName", c.email AS "customerEmail", p.kind AS "paymentKind", p.label AS "paymentLabel",
  (SELECT count(*)::int FROM shop_order_change x WHERE x.order_id = o.id AND x.kind = 'address') AS "addressChanges"
FROM shop_order o JOIN shop_customer c ON c.id = o.customer_id JOIN shop_payment_method p ON p.id = o.payment_method_id
WHERE o.id = ANY($1::uuid[]) ORDER BY o.placed_at DESC, o.number DESC`

const itemsSql = `
SELECT i.order_id AS "orderId", i.id, v.product_id AS "productId", p.name AS "productName", v.id AS "variantId", v.color, v.size, i.quantity,
  i.price_cents AS "priceCents", i.state, p.final_sale AS "finalSale", p.personalized, p.returnable
FROM shop_order_item i JOIN shop_variant v ON v.id = i.variant_id JOIN shop_product p ON p.id = v.product_id
WHERE i.order_id = ANY($1::uuid[]) ORDER BY p.name, v.color, v.size, i.id`

const shipmentsSql = `
SELECT order_id AS "orderId", carrier, tracking_number AS "trackingNumber", status, estimated_at AS "estimatedAt", delivered_at AS "deliveredAt", events
FROM shop_shipment WHERE order_id = ANY($1::uuid[]) ORDER BY estimated_at, id`

const returnsSql = `
SELECT order_id AS "orderId", number, order_item_id AS "orderItemId", kind, reason, replacement_variant_id AS "replacementVariantId", status,
  created_at AS "createdAt"
FROM shop_return WHERE order_id = ANY($1::uuid[]) ORDER BY created_at, number`

const refundsSql = `
SELECT f.order_id AS "orderId", f.number, r.number AS "returnNumber", f.amount_cents AS "amountCents", f.method, f.status,
  f.created_at AS "createdAt", f.expected_at AS "expectedAt", f.completed_at AS "completedAt"
FROM shop_refund f LEFT JOIN shop_return r ON r.id = f.return_id WHERE f.order_id = ANY($1::uuid[]) ORDER BY f.created_at, f.number`

/** Rows by their order, without the order's id. */
const readOf = async <Row>(db: Queryable, sql: string, ids: readonly string[]): Promise<(orderId: string) => Row[]> => {
  const groups = new Map<string, Row[]>(ids.map((id) => [id, []]))
  for (const { orderId, ...row } of await db.query<OfOrder<Row>>(sql, [ids])) {
    // Every column but the order's id belongs to Row.
    groups.get(orderId)?.push(row as Row)
  }
  return (orderId) => groups.get(orderId) ?? []
}

/** The orders of these ids with customer, items, shipments, returns and refunds, newest first. */
export const readOrders = async (db: Queryable, orderIds: readonly string[]): Promise<ShopOrder[]> => {
  if (orderIds.length === 0) return []
  const heads = await db.query<OrderHead>(ordersSql, [orderIds])
  const items = await readOf<ShopOrderItem>(db, itemsSql, orderIds)
  const shipments = await readOf<ShopShipment>(db, shipmentsSql, orderIds)
  const returns = await readOf<ShopReturn>(db, returnsSql, orderIds)
  const refunds = await readOf<ShopRefund>(db, refundsSql, orderIds)
  return heads.map(({ customerId, customerName, customerEmail, paymentKind, paymentLabel, ...head }) => ({
    ...head,
    shippingAddress: PostalAddress.parse(head.shippingAddress),
    customer: { id: customerId, name: customerName, email: customerEmail },
    payment: { kind: paymentKind, label: paymentLabel },
    items: items(head.id),
    shipments: shipments(head.id).map((shipment) => ({ ...shipment, events: ShipmentEvent.array().parse(shipment.events) })),
    returns: returns(head.id),
    refunds: refunds(head.id),
  }))
}
