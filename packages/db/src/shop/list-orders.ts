import type { Queryable } from '../database.ts'
import { readOrders } from './read-orders.ts'
import type { ShopOrder } from './shop-order.ts'

/** A customer's latest orders, newest first. */
export const listOrders = async (db: Queryable, customerId: string, limit: number): Promise<ShopOrder[]> => {
  const rows = await db.query<{ id: string }>('SELECT id FROM shop_order WHERE customer_id = $1 ORDER BY placed_at DESC LIMIT $2', [
    customerId,
    limit,
  ])
  return readOrders(
    db,
    rows.map(({ id }) => id),
  )
}
