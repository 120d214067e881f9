import type { DecideLearningInput, LearningItem } from '@frontdesk/contracts/learning'
import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import type { Queryable } from '@frontdesk/db/client'
import { decideItem } from '@frontdesk/db/learning/decide-item'
import type { LearningRow } from '@frontdesk/db/learning/item-row'
import { readItem } from '@frontdesk/db/learning/read-item'
import { addOutOfScope } from '@frontdesk/db/nlu/add-out-of-scope'
import { addPhrases } from '@frontdesk/db/nlu/add-phrases'
import { readIntent } from '@frontdesk/db/nlu/read-intent'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { publishNluChange } from '../nlu/publish-nlu-change.ts'
import { viewItem } from './to-learning-item.ts'

type Decision = DecideLearningInput['decision']
type Outcome = { state: 'added' | 'unknown' | 'discarded'; intent: string | null; phraseId: string | null }

/** Several messages of one burst become one phrase. */
const toPhrase = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim()

const refuseDecided = async (tx: Queryable, id: string): Promise<never> => {
  const item = await readItem(tx, { id })
  if (!item) throw new AppError('not-found', 'There is no such message.')
  throw new AppError('conflict', `${item.decidedBy ?? 'Somebody else'} has decided this already.`)
}

const carryOut = async (
  tx: Queryable,
  item: LearningRow,
  decision: Decision,
  { id, userId }: { id: string; userId: string },
): Promise<Outcome> => {
  const { turnId } = item
  const text = toPhrase(item.text)
  switch (decision.kind) {
    case 'add': {
      const intent = await readIntent(tx, { id: decision.intentId })
      if (!intent) throw new AppError('not-found', 'This intent has been removed.')
      const phrases = [{ id, text, entities: [] }]
      const added = await addPhrases(tx, { intentId: intent.id, phrases, origin: 'learning', turnId, userId })
      return { state: 'added', intent: intent.name, phraseId: added.has(id) ? id : null }
    }
    case 'unknown': {
      const added = await addOutOfScope(tx, { phrases: [{ id, text }], origin: 'learning', turnId, userId })
      return { state: 'unknown', intent: null, phraseId: added.has(id) ? id : null }
    }
    case 'discard':
      return { state: 'discarded', intent: null, phraseId: null }
  }
}

/** Makes a message a phrase of an intent, a message of no intent, or nothing; refused when somebody else was faster. */
export const decideLearning = async (ctx: Context, { id, decision }: DecideLearningInput): Promise<LearningItem> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  await ctx.db.transaction(async (tx) => {
    const item = await readItem(tx, { id })
    if (!item) throw new AppError('not-found', 'There is no such message.')
    const outcome = await carryOut(tx, item, decision, { id: ctx.newId(), userId })
    // Last, because it takes the row's lock: of two at once the second finds it decided, and all it did is undone.
    if (!(await decideItem(tx, { id, ...outcome, userId }))) await refuseDecided(tx, id)
    await appendAudit(tx, { actor: { kind: 'user', id: userId }, action: 'learning.decide', subject: id, data: outcome })
  })
  publishNluChange(ctx, 'learning')
  if (decision.kind !== 'discard') publishNluChange(ctx, 'intents')
  return viewItem(ctx.db, id)
}
