import { AppError } from '@frontdesk/core/errors'
import type { ShopOrder, ShopOrderItem } from './shop-order.ts'

/** The item of the order; throws `not-found` for one of another order. */
export const findItem = (order: ShopOrder, orderItemId: string): ShopOrderItem => {
  const item = order.items.find(({ id }) => id === orderItemId)
  if (!item) throw new AppError('not-found', `I can't find that item in order ${order.number}.`)
  return item
}
