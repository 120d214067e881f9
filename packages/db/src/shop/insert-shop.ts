import type { Database } from '../database.ts'
import { insertRows, type ShopTable } from './insert-rows.ts'
import type { ShopRows } from './shop-rows.ts'

/** Parents before children. */
const tables: readonly (readonly [ShopTable, keyof ShopRows])[] = [
  ['shop_customer', 'customers'],
  ['shop_address', 'addresses'],
  ['shop_payment_method', 'paymentMethods'],
  ['shop_product', 'products'],
  ['shop_variant', 'variants'],
  ['shop_order', 'orders'],
  ['shop_order_item', 'orderItems'],
  ['shop_shipment', 'shipments'],
  ['shop_return', 'returns'],
  ['shop_refund', 'refunds'],
  ['shop_order_change', 'orderChanges'],
]

const timeoutMs = 60_000

/** Fills an empty shop in one transaction and says true; a shop that holds anything is left alone. */
export const insertShop = (db: Database, shop: ShopRows): Promise<boolean> =>
  db.transaction(
    async (tx) => {
      await tx.query('LOCK TABLE shop_customer IN SHARE ROW EXCLUSIVE MODE')
      const [existing] = await tx.query('SELECT 1 FROM shop_customer LIMIT 1')
      if (existing) return false
      for (const [table, name] of tables) await insertRows(tx, table, shop[name])
      return true
    },
    { timeoutMs },
  )
