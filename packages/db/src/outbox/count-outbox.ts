import { AppError } from '@frontdesk/core/errors'
import type { Queryable } from '../database.ts'

/** Rows that wait to be handed to the queue, and the age of the oldest, 0 when there is none. */
export const countOutbox = async (db: Queryable): Promise<{ waiting: number; oldestMs: number }> => {
  const [row] = await db.query<{ waiting: number; oldestMs: number }>(
    `SELECT count(*) AS waiting, coalesce(extract(epoch FROM clock_timestamp() - min(created_at)) * 1000, 0)::int8 AS "oldestMs" FROM outbox`,
  )
  if (!row) throw new AppError('internal', 'The outbox was not counted.')
  return row
}
