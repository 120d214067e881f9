import type { Queryable } from '../database.ts'
import { queryOrders } from './query-orders.ts'
import type { ShopOrder } from './shop-order.ts'

/** A customer's latest orders, newest first. */
export const listOrders = (db: Queryable, customerId: string, limit: number): Promise<ShopOrder[]> =>
  queryOrders(db, 'o.id IN (SELECT id FROM shop_order WHERE customer_id = $1 ORDER BY placed_at DESC LIMIT $2)', [customerId, limit])
