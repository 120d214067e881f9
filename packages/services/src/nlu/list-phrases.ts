import type { ListPhrasesInput, PhrasePage } from '@frontdesk/contracts/nlu/phrase'
import { listPhrases as readPage } from '@frontdesk/db/nlu/list-phrases'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { toPhraseView } from './to-phrase-view.ts'

/** One page of the phrases of an intent, or of all. */
export const listPhrases = async (
  ctx: Context,
  { sort = 'newest', offset = 0, limit = 200, ...filter }: ListPhrasesInput,
): Promise<PhrasePage> => {
  requireRole(ctx.actor, 'viewer')
  const { total, items } = await readPage(ctx.db, { filter, sort, offset, limit })
  return { total, offset, items: items.map(toPhraseView) }
}
