import type { IntentView } from '@frontdesk/contracts/nlu/intent'
import { AppError } from '@frontdesk/core/errors'
import { phrasesWanted } from '@frontdesk/core/nlu/evaluate/count-outcomes'
import type { Queryable } from '@frontdesk/db/client'
import type { IntentViewRow } from '@frontdesk/db/nlu/intent-row'
import { listIntents } from '@frontdesk/db/nlu/list-intents'

export const toIntentView = (row: IntentViewRow): IntentView => ({
  ...row,
  tooFew: row.phrases < phrasesWanted,
  updatedAt: row.updatedAt.toISOString(),
})

/** One intent as the console shows it; throws `not-found`. */
export const viewIntent = async (db: Queryable, id: string): Promise<IntentView> => {
  const [row] = await listIntents(db, { id })
  if (!row) throw new AppError('not-found', 'There is no such intent.')
  return toIntentView(row)
}
