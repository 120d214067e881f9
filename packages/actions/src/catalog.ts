import { cancelOrder } from './cancel_order/definition.ts'
import { changeAddress } from './change_address/definition.ts'
import { exchangeItem } from './exchange_item/definition.ts'
import { productQuestion } from './product_question/definition.ts'
import { refundStatus } from './refund_status/definition.ts'
import { returnItem } from './return_item/definition.ts'
import { trackOrder } from './track_order/definition.ts'
import type { ActionDefinition } from './types.ts'

const definitions = [trackOrder, cancelOrder, returnItem, exchangeItem, changeAddress, refundStatus, productQuestion] as const

export type ActionId = (typeof definitions)[number]['actionId']

/** Every action there is, safe to import in a browser. A new one here makes `handlers.ts` fail to compile until it has a handler. */
export const actionCatalog: readonly (ActionDefinition & { actionId: ActionId })[] = definitions

const ids: ReadonlySet<string> = new Set(definitions.map(({ actionId }) => actionId))

/** True for the id of an action in the catalog. */
export const isActionId = (id: string): id is ActionId => ids.has(id)
