import type { Queryable } from '../database.ts'

/** What an effect left behind, by its business key. */
export type EffectRow = { number: string; orderId: string; createdAt: Date }

const findIn = async (db: Queryable, table: 'shop_return' | 'shop_order_change', requestKey: string): Promise<EffectRow | null> => {
  const [row] = await db.query<EffectRow>(
    `SELECT number, order_id AS "orderId", created_at AS "createdAt" FROM ${table} WHERE request_key = $1`,
    [requestKey],
  )
  return row ?? null
}

/** The return or exchange made under that key, null when there is none. */
export const findReturn = (db: Queryable, requestKey: string): Promise<EffectRow | null> => findIn(db, 'shop_return', requestKey)

/** The cancellation or address change made under that key, null when there is none. */
export const findOrderChange = (db: Queryable, requestKey: string): Promise<EffectRow | null> => findIn(db, 'shop_order_change', requestKey)
