import { randomUUID } from 'node:crypto'
import type { PostalAddress } from '@frontdesk/contracts/shop'
import type { Database } from '../database.ts'
import { toJson } from '../to-json.ts'
import { type EffectRow, findOrderChange } from './find-effect.ts'
import { insertRows } from './insert-rows.ts'
import { pickNumber } from './pick-number.ts'
import { runEffect } from './run-effect.ts'
import type { ShopOrder } from './shop-order.ts'
import type { OrderChangeRow } from './shop-rows.ts'

/** `check` throws when policy forbids it. */
export type ChangeAddressInput = {
  orderId: string
  requestKey: string
  address: PostalAddress
  now: Date
  check: (order: ShopOrder) => void
}

/** Sends an order elsewhere; the customer's saved addresses stay as they are. */
export const changeAddress = (db: Database, input: ChangeAddressInput): Promise<EffectRow> => {
  const { orderId, requestKey, address, now } = input
  return runEffect(db, {
    orderId,
    requestKey,
    find: findOrderChange,
    make: async (tx, order) => {
      input.check(order)
      await tx.query('UPDATE shop_order SET shipping_address = $2::jsonb WHERE id = $1', [orderId, toJson(address)])
      const number = await pickNumber(tx, 'shop_order_change', 'AD', requestKey)
      const change: OrderChangeRow = { id: randomUUID(), number, requestKey, orderId, kind: 'address', data: { address }, createdAt: now }
      await insertRows(tx, 'shop_order_change', [change])
      return { number, orderId, createdAt: now }
    },
  })
}
