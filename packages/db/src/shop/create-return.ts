import { randomUUID } from 'node:crypto'
import type { Database } from '../database.ts'
import { type EffectRow, findReturn } from './find-effect.ts'
import { findItem } from './find-item.ts'
import { insertRows } from './insert-rows.ts'
import { pickNumber } from './pick-number.ts'
import { runEffect } from './run-effect.ts'
import type { ShopOrder, ShopOrderItem } from './shop-order.ts'
import type { RefundRow, ReturnRow } from './shop-rows.ts'

/** `check` throws when policy forbids it, else gives the refund in cents. */
export type CreateReturnInput = {
  orderId: string
  requestKey: string
  orderItemId: string
  reason: string
  now: Date
  check: (order: ShopOrder, item: ShopOrderItem) => number
}

/** Registers the return of one item and the refund that follows once it has arrived. */
export const createReturn = (db: Database, input: CreateReturnInput): Promise<EffectRow> => {
  const { orderId, requestKey, orderItemId, reason, now } = input
  return runEffect(db, {
    orderId,
    requestKey,
    find: findReturn,
    make: async (tx, order) => {
      const amountCents = input.check(order, findItem(order, orderItemId))
      await tx.query("UPDATE shop_order_item SET state = 'return_requested' WHERE id = $1", [orderItemId])
      const made: ReturnRow = {
        id: randomUUID(),
        number: await pickNumber(tx, 'shop_return', 'RT', requestKey),
        requestKey,
        orderId,
        orderItemId,
        kind: 'return',
        reason,
        replacementVariantId: null,
        status: 'requested',
        createdAt: now,
      }
      const refund: RefundRow = {
        id: randomUUID(),
        number: await pickNumber(tx, 'shop_refund', 'RF', requestKey),
        requestKey,
        orderId,
        returnId: made.id,
        amountCents,
        method: order.payment.label,
        status: 'awaiting_return',
        createdAt: now,
        expectedAt: null,
        completedAt: null,
      }
      await insertRows(tx, 'shop_return', [made])
      await insertRows(tx, 'shop_refund', [refund])
      return { number: made.number, orderId, createdAt: now }
    },
  })
}
