import type { AddedPhrases, AddPhrasesInput } from '@frontdesk/contracts/nlu/phrase'
import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { addPhrases as savePhrases } from '@frontdesk/db/nlu/add-phrases'
import { listPhrases } from '@frontdesk/db/nlu/list-phrases'
import { readIntent } from '@frontdesk/db/nlu/read-intent'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { checkMarks, readMarkable } from './check-marks.ts'
import { publishNluChange } from './publish-nlu-change.ts'
import { toPhraseView } from './to-phrase-view.ts'

/** Adds phrases to an intent, in the order given with the first on top; those whose words it has already are skipped. */
export const addPhrases = async (ctx: Context, input: AddPhrasesInput): Promise<AddedPhrases> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const markable = await readMarkable(ctx.db)
  const phrases = input.phrases.map(({ text, entities }) => ({ id: ctx.newId(), text, entities: checkMarks({ text, entities }, markable) }))
  const added = await ctx.db.transaction(async (tx) => {
    if (!(await readIntent(tx, { id: input.intentId }))) throw new AppError('not-found', 'This intent has been removed.')
    const ids = await savePhrases(tx, { intentId: input.intentId, phrases, origin: 'console', turnId: null, userId })
    await appendAudit(tx, {
      actor: { kind: 'user', id: userId },
      action: 'phrases.add',
      subject: input.intentId,
      data: { count: ids.size, first: phrases.find(({ id }) => ids.has(id))?.text },
    })
    return ids
  })
  if (added.size > 0) publishNluChange(ctx, 'intents')
  const { items } = await listPhrases(ctx.db, { filter: { ids: [...added] }, sort: 'newest', offset: 0, limit: phrases.length })
  return { added: items.map(toPhraseView), skipped: phrases.filter(({ id }) => !added.has(id)).map(({ text }) => text) }
}
