import type { ReplaceSynonymsInput, SynonymsView } from '@frontdesk/contracts/nlu/synonyms'
import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { replaceSynonyms as saveSynonyms } from '@frontdesk/db/nlu/replace-synonyms'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { listSynonyms } from './list-synonyms.ts'
import { publishNluChange } from './publish-nlu-change.ts'
import { refuseStale } from './refuse-stale.ts'

/** Replaces all synonyms; refused when somebody else was faster, and for words that stand for two values. */
export const replaceSynonyms = async (ctx: Context, { synonyms, revision }: ReplaceSynonymsInput): Promise<SynonymsView> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const known = new Map<string, string>()
  for (const { value, synonyms: words } of synonyms) {
    for (const word of words.map((text) => text.toLowerCase())) {
      const other = known.get(word)
      if (other !== undefined && other !== value) throw new AppError('invalid', `"${word}" stands for "${other}" and for "${value}".`)
      known.set(word, value)
    }
  }
  await ctx.db.transaction(async (tx) => {
    if (!(await saveSynonyms(tx, { synonyms, revision, userId }))) await refuseStale(tx, 'synonyms', '1')
    await appendAudit(tx, {
      actor: { kind: 'user', id: userId },
      action: 'synonyms.replace',
      subject: 'nlu',
      data: { count: synonyms.length },
    })
  })
  publishNluChange(ctx, 'entities')
  return listSynonyms(ctx)
}
