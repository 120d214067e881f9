import { randomUUID } from 'node:crypto'
import type { Database } from '../database.ts'
import { type EffectRow, findOrderChange } from './find-effect.ts'
import { insertRows } from './insert-rows.ts'
import { pickNumber } from './pick-number.ts'
import { runEffect } from './run-effect.ts'
import type { ShopOrder } from './shop-order.ts'
import type { OrderChangeRow, RefundRow } from './shop-rows.ts'

/** `check` throws when policy forbids it. `refundsAtOnce` is true where the money was taken already (a gift card) and goes back. */
export type CancelOrderInput = {
  orderId: string
  requestKey: string
  reason: string
  now: Date
  check: (order: ShopOrder) => void
  refundsAtOnce: (order: ShopOrder) => boolean
}

/** Cancels an order, puts its items back into stock and refunds what was already taken. */
export const cancelOrder = (db: Database, input: CancelOrderInput): Promise<EffectRow> => {
  const { orderId, requestKey, reason, now } = input
  return runEffect(db, {
    orderId,
    requestKey,
    find: findOrderChange,
    make: async (tx, order) => {
      input.check(order)
      await tx.query("UPDATE shop_order SET status = 'cancelled', cancelled_at = $2, cancel_reason = $3 WHERE id = $1", [
        orderId,
        now,
        reason,
      ])
      await tx.query(
        `UPDATE shop_variant v SET stock = v.stock + i.quantity
         FROM (SELECT variant_id, sum(quantity)::int AS quantity FROM shop_order_item WHERE order_id = $1 GROUP BY variant_id) i
         WHERE v.id = i.variant_id`,
        [orderId],
      )
      if (input.refundsAtOnce(order)) {
        const refund: RefundRow = {
          id: randomUUID(),
          number: await pickNumber(tx, 'shop_refund', 'RF', requestKey),
          requestKey,
          orderId,
          returnId: null,
          amountCents: order.totalCents,
          method: order.payment.label,
          status: 'completed',
          createdAt: now,
          expectedAt: now,
          completedAt: now,
        }
        await insertRows(tx, 'shop_refund', [refund])
      }
      const number = await pickNumber(tx, 'shop_order_change', 'CN', requestKey)
      const change: OrderChangeRow = { id: randomUUID(), number, requestKey, orderId, kind: 'cancel', data: { reason }, createdAt: now }
      await insertRows(tx, 'shop_order_change', [change])
      return { number, orderId, createdAt: now }
    },
  })
}
