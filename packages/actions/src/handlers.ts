import { handleCancelOrder } from './cancel_order/handler.ts'
import type { ActionId } from './catalog.ts'
import { handleChangeAddress } from './change_address/handler.ts'
import { handleExchangeItem } from './exchange_item/handler.ts'
import { handleProductQuestion } from './product_question/handler.ts'
import { handleRefundStatus } from './refund_status/handler.ts'
import { handleReturnItem } from './return_item/handler.ts'
import { handleTrackOrder } from './track_order/handler.ts'
import type { ActionHandler } from './types.ts'

/** What each action of the catalog does; server only. */
export const actionHandlers: { [Id in ActionId]: ActionHandler } = {
  track_order: handleTrackOrder,
  cancel_order: handleCancelOrder,
  return_item: handleReturnItem,
  exchange_item: handleExchangeItem,
  change_address: handleChangeAddress,
  refund_status: handleRefundStatus,
  product_question: handleProductQuestion,
}
