import type { LearningItem } from '@frontdesk/contracts/learning'
import { RankedIntent } from '@frontdesk/contracts/understanding'
import { AppError } from '@frontdesk/core/errors'
import type { Queryable } from '@frontdesk/db/client'
import type { LearningRow } from '@frontdesk/db/learning/item-row'
import { readItem } from '@frontdesk/db/learning/read-item'
import { z } from 'zod'

export const toLearningItem = ({ lastAt: _, intent, decidedBy, decidedAt, ...row }: LearningRow): LearningItem => ({
  ...row,
  intents: z.array(RankedIntent).parse(row.intents),
  decision: decidedAt && { intent, by: decidedBy, at: decidedAt.toISOString() },
  createdAt: row.createdAt.toISOString(),
})

/** One item as the inbox shows it; throws `not-found`. */
export const viewItem = async (db: Queryable, id: string): Promise<LearningItem> => {
  const row = await readItem(db, { id })
  if (!row) throw new AppError('not-found', 'There is no such message.')
  return toLearningItem(row)
}
