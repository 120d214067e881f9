import type { IntentInput, IntentView } from '@frontdesk/contracts/nlu/intent'
import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { insertIntent } from '@frontdesk/db/nlu/insert-intent'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { publishNluChange } from './publish-nlu-change.ts'
import { viewIntent } from './to-intent-view.ts'

/** Adds an intent without phrases. */
export const createIntent = async (ctx: Context, input: IntentInput): Promise<IntentView> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const id = ctx.newId()
  await ctx.db.transaction(async (tx) => {
    if (!(await insertIntent(tx, { id, ...input, userId }))) throw new AppError('invalid', `There is an intent "${input.name}" already.`)
    await appendAudit(tx, { actor: { kind: 'user', id: userId }, action: 'intent.create', subject: id, data: input })
  })
  publishNluChange(ctx, 'intents')
  return viewIntent(ctx.db, id)
}
