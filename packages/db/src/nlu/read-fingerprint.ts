import { AppError } from '@frontdesk/core/errors'
import type { Queryable } from '../database.ts'

/** A hash of everything models are trained on, as it stands. */
export const readFingerprint = async (db: Queryable): Promise<string> => {
  const [row] = await db.query<{ fingerprint: string }>('SELECT md5(training_data()::text) AS fingerprint')
  if (!row) throw new AppError('internal', 'The training data was not read.')
  return row.fingerprint
}
