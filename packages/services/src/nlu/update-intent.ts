import type { IntentView, UpdateIntentInput } from '@frontdesk/contracts/nlu/intent'
import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import type { Queryable } from '@frontdesk/db/client'
import { isUniqueViolation } from '@frontdesk/db/is-unique-violation'
import { readIntent } from '@frontdesk/db/nlu/read-intent'
import { updateIntent as saveIntent } from '@frontdesk/db/nlu/update-intent'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { findFlow } from './find-flow.ts'
import { publishNluChange } from './publish-nlu-change.ts'
import { refuseStale } from './refuse-stale.ts'
import { viewIntent } from './to-intent-view.ts'

type Change = UpdateIntentInput['change']

const requireAllowed = async (tx: Queryable, id: string, { name, kind }: Change): Promise<void> => {
  const stored = await readIntent(tx, { id })
  const flow = stored && findFlow(stored.name)
  if (!flow) return
  if (name !== undefined && name !== stored.name) throw new AppError('invalid', `The flow "${flow}" starts with this name.`)
  if (kind !== undefined && kind !== 'flow') throw new AppError('invalid', `The flow "${flow}" starts with this intent.`)
}

/** Changes what is named; refused when somebody else was faster, and for the name of an intent that starts a flow. */
export const updateIntent = async (ctx: Context, { id, revision, change }: UpdateIntentInput): Promise<IntentView> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const save = ctx.db.transaction(async (tx) => {
    await requireAllowed(tx, id, change)
    if (!(await saveIntent(tx, { id, revision, change, userId }))) await refuseStale(tx, 'intent', id)
    await appendAudit(tx, { actor: { kind: 'user', id: userId }, action: 'intent.update', subject: id, data: change })
  })
  await save.catch((error: unknown) => {
    if (!isUniqueViolation(error, 'intent_name_key')) throw error
    throw new AppError('invalid', `There is an intent "${change.name}" already.`)
  })
  publishNluChange(ctx, 'intents')
  return viewIntent(ctx.db, id)
}
