import { AppError } from '@frontdesk/core/errors'
import type { Database } from '@frontdesk/db/client'
import { cancelOrder } from '@frontdesk/db/shop/cancel-order'
import { changeAddress } from '@frontdesk/db/shop/change-address'
import { createExchange } from '@frontdesk/db/shop/create-exchange'
import { createReturn } from '@frontdesk/db/shop/create-return'
import { findOrderChange, findReturn } from '@frontdesk/db/shop/find-effect'
import { findOrder } from '@frontdesk/db/shop/find-order'
import { findProducts } from '@frontdesk/db/shop/find-products'
import { listOrders } from '@frontdesk/db/shop/list-orders'
import { readProducts } from '@frontdesk/db/shop/read-products'
import type { OrderSystem } from '../order-system.ts'
import {
  judgeAddress,
  judgeAddressChange,
  judgeCancel,
  judgeExchange,
  judgeReplacement,
  judgeReturn,
  needsApproval,
  refundCents,
  type Verdict,
} from '../policy.ts'

/** Throws what policy forbids, in the words meant for the visitor. */
function enforce(verdict: Verdict): void {
  if (!verdict.allowed) throw new AppError('forbidden', verdict.text)
}

/** The demo shop in our own database as an order system. Policy is checked here again, on the locked order. */
export const createDemoOrderSystem = (db: Database): OrderSystem => ({
  findOrder: (orderNumber) => findOrder(db, orderNumber),
  listOrders: (customerId, limit) => listOrders(db, customerId, limit),
  findProducts: (text) => findProducts(db, text),
  readProduct: async (productId) => (await readProducts(db, [productId]))[0] ?? null,

  cancelOrder: ({ businessKey, ...request }) =>
    cancelOrder(db, {
      ...request,
      requestKey: businessKey,
      check: (order) => enforce(judgeCancel(order)),
      refundsAtOnce: (order) => order.payment.kind === 'gift_card',
    }),

  createReturn: ({ businessKey, ...request }) =>
    createReturn(db, {
      ...request,
      requestKey: businessKey,
      check: (order, item) => {
        enforce(judgeReturn(order, item, request.now))
        const cents = refundCents(item)
        if (needsApproval(cents)) throw new AppError('forbidden', 'A refund above $400 has to be approved by a person first.')
        return cents
      },
    }),

  createExchange: ({ businessKey, ...request }) =>
    createExchange(db, {
      ...request,
      requestKey: businessKey,
      check: (order, item, product, variant) => {
        enforce(judgeExchange(order, item, request.now))
        enforce(judgeReplacement(item, product, variant))
      },
    }),

  changeAddress: ({ businessKey, ...request }) =>
    changeAddress(db, {
      ...request,
      requestKey: businessKey,
      check: (order) => {
        enforce(judgeAddressChange(order))
        enforce(judgeAddress(order, request.address))
      },
    }),

  findOrderChange: (businessKey) => findOrderChange(db, businessKey),
  findReturn: (businessKey) => findReturn(db, businessKey),
})
