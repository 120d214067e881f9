import type { PhraseView, UpdatePhraseInput } from '@frontdesk/contracts/nlu/phrase'
import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import type { Queryable } from '@frontdesk/db/client'
import { isUniqueViolation } from '@frontdesk/db/is-unique-violation'
import { listPhrases } from '@frontdesk/db/nlu/list-phrases'
import { updatePhrase as savePhrase } from '@frontdesk/db/nlu/update-phrase'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { checkMarks, readMarkable } from './check-marks.ts'
import { publishNluChange } from './publish-nlu-change.ts'
import { refuseStale } from './refuse-stale.ts'
import { toPhraseView } from './to-phrase-view.ts'

const readPhrase = async (db: Queryable, id: string) => {
  const { items } = await listPhrases(db, { filter: { ids: [id] }, sort: 'newest', offset: 0, limit: 1 })
  if (!items[0]) throw new AppError('not-found', 'This phrase has been removed.')
  return items[0]
}

/** Changes words or marks; refused when somebody else was faster. Marks that are not given must fit the new words. */
export const updatePhrase = async (ctx: Context, { id, revision, change }: UpdatePhraseInput): Promise<PhraseView> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const save = ctx.db.transaction(async (tx) => {
    const before = await readPhrase(tx, id)
    const text = change.text ?? before.text
    const entities = checkMarks({ text, entities: change.entities ?? before.entities }, await readMarkable(tx))
    if (!(await savePhrase(tx, { id, revision, text, entities, userId }))) await refuseStale(tx, 'phrase', id)
    await appendAudit(tx, {
      actor: { kind: 'user', id: userId },
      action: 'phrase.update',
      subject: id,
      data: { before: { text: before.text, entities: before.entities }, after: { text, entities } },
    })
  })
  await save.catch((error: unknown) => {
    if (!isUniqueViolation(error, 'training_phrase_intent_id_text_key')) throw error
    throw new AppError('invalid', 'This intent has a phrase with these words already.')
  })
  publishNluChange(ctx, 'intents')
  return toPhraseView(await readPhrase(ctx.db, id))
}
