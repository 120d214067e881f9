import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'

const toSnakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const toColumns = (row: object) => Object.fromEntries(Object.entries(row).map(([name, value]) => [toSnakeCase(name), value]))

export type ShopTable =
  | 'shop_customer'
  | 'shop_address'
  | 'shop_payment_method'
  | 'shop_product'
  | 'shop_variant'
  | 'shop_order'
  | 'shop_order_item'
  | 'shop_shipment'
  | 'shop_return'
  | 'shop_refund'
  | 'shop_order_change'

/** Inserts rows in one statement, whatever their number. Fields are named as columns in camelCase; a column left out becomes NULL. */
export const insertRows = async (tx: Queryable, table: ShopTable, rows: readonly object[]): Promise<void> => {
  if (rows.length === 0) return
  await tx.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`, [toJson(rows.map(toColumns))])
}
