import { actionCatalog } from '@frontdesk/actions/catalog'
import type { DialogConfig } from '@frontdesk/core/dialog/types'
import type { TurnContext } from '../context.ts'

/** The dialog machine's settings for the active model. */
export const dialogConfig = (ctx: Pick<TurnContext, 'models' | 'intents' | 'shopName'>): DialogConfig => {
  const model = ctx.models.current()
  return {
    flows: actionCatalog,
    intents: ctx.intents.current(),
    acceptProbability: 0.5,
    ambiguityMargin: 0.3,
    outOfScopeThreshold: model?.outOfScopeThreshold ?? 0.5,
    shopName: ctx.shopName,
  }
}
