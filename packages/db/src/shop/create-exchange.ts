import { randomUUID } from 'node:crypto'
import { AppError } from '@frontdesk/core/errors'
import type { Database } from '../database.ts'
import { type EffectRow, findReturn } from './find-effect.ts'
import { findItem } from './find-item.ts'
import { insertRows } from './insert-rows.ts'
import { pickNumber } from './pick-number.ts'
import { readProducts, type ShopProduct, type ShopVariant } from './read-products.ts'
import { runEffect } from './run-effect.ts'
import type { ShopOrder, ShopOrderItem } from './shop-order.ts'
import type { ReturnRow } from './shop-rows.ts'

/** `check` throws when policy forbids it. */
export type CreateExchangeInput = {
  orderId: string
  requestKey: string
  orderItemId: string
  variantId: string
  reason: string
  now: Date
  check: (order: ShopOrder, item: ShopOrderItem, product: ShopProduct, variant: ShopVariant) => void
}

/** Registers the exchange of one item and takes the replacement out of stock. */
export const createExchange = (db: Database, input: CreateExchangeInput): Promise<EffectRow> => {
  const { orderId, requestKey, orderItemId, variantId, reason, now } = input
  return runEffect(db, {
    orderId,
    requestKey,
    find: findReturn,
    make: async (tx, order) => {
      const item = findItem(order, orderItemId)
      const [product] = await readProducts(tx, [item.productId])
      const variant = product?.variants.find(({ id }) => id === variantId)
      if (!product || !variant) throw new AppError('not-found', `I can't find that size or color of the ${item.productName}.`)
      input.check(order, item, product, variant)
      const reserved = await tx.query('UPDATE shop_variant SET stock = stock - $2 WHERE id = $1 AND stock >= $2 RETURNING id', [
        variantId,
        item.quantity,
      ])
      if (reserved.length === 0) throw new AppError('forbidden', `The ${item.productName} you chose has just sold out.`)
      await tx.query("UPDATE shop_order_item SET state = 'exchange_requested' WHERE id = $1", [orderItemId])
      const made: ReturnRow = {
        id: randomUUID(),
        number: await pickNumber(tx, 'shop_return', 'EX', requestKey),
        requestKey,
        orderId,
        orderItemId,
        kind: 'exchange',
        reason,
        replacementVariantId: variantId,
        status: 'requested',
        createdAt: now,
      }
      await insertRows(tx, 'shop_return', [made])
      return { number: made.number, orderId, createdAt: now }
    },
  })
}
