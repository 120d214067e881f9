import { AppError } from '@frontdesk/core/errors'
import type { Database, Queryable } from '../database.ts'
import type { EffectRow } from './find-effect.ts'
import { queryOrders } from './query-orders.ts'
import type { ShopOrder } from './shop-order.ts'

type Effect = {
  orderId: string
  requestKey: string
  find: (tx: Queryable, requestKey: string) => Promise<EffectRow | null>
  /** Checks policy on the locked order and writes; runs only when nothing was written under the key yet. */
  make: (tx: Queryable, order: ShopOrder) => Promise<EffectRow>
}

/**
 * Makes an effect on an order at most once per business key, in one transaction under the order row's lock.
 * The same key again returns the first record. Throws `not-found` for an unknown order, `invalid` for a key used on another one.
 */
export const runEffect = (db: Database, effect: Effect): Promise<EffectRow> =>
  db.transaction(async (tx) => {
    const [locked] = await tx.query('SELECT id FROM shop_order WHERE id = $1 FOR UPDATE', [effect.orderId])
    const [order] = locked ? await queryOrders(tx, 'o.id = $1', [effect.orderId]) : []
    if (!order) throw new AppError('not-found', "I can't find that order.")
    const existing = await effect.find(tx, effect.requestKey)
    if (!existing) return effect.make(tx, order)
    if (existing.orderId !== order.id) throw new AppError('invalid', 'That request belongs to another order.')
    return existing
  })
