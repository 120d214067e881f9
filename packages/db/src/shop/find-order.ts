import type { Queryable } from '../database.ts'
import { queryOrders } from './query-orders.ts'
import type { ShopOrder } from './shop-order.ts'

/** "lf 104233" and "104233" to "LF-104233"; null for what cannot be an order number. */
const normalize = (text: string): string | null => {
  const digits = /^\s*(?:lf)?[\s#-]*(\d{4,9})\s*$/i.exec(text)?.[1]
  return digits ? `LF-${digits}` : null
}

/** The order of that number, however it is spelled; null where there is none. */
export const findOrder = async (db: Queryable, orderNumber: string): Promise<ShopOrder | null> => {
  const number = normalize(orderNumber)
  if (!number) return null
  const [order] = await queryOrders(db, 'o.number = $1', [number])
  return order ?? null
}
