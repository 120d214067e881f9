import type { IntentView } from '@frontdesk/contracts/nlu/intent'
import { listIntents as readAll } from '@frontdesk/db/nlu/list-intents'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { toIntentView } from './to-intent-view.ts'

/** All intents, by name. */
export const listIntents = async (ctx: Context): Promise<IntentView[]> => {
  requireRole(ctx.actor, 'viewer')
  return (await readAll(ctx.db)).map(toIntentView)
}
