import { AppError } from '@frontdesk/core/errors'
import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'

export type SaveModelInput = {
  id: string
  artifact: Uint8Array
  hash: string
  dataHash: string
  encoderHash: string
  metrics: unknown
}

/** Stores what training yielded; from then on the version is ready and never changes. Throws `conflict` unless it was in training. */
export const saveModel = async (db: Queryable, input: SaveModelInput): Promise<void> => {
  const rows = await db.query(
    `UPDATE nlu_model SET state = 'ready', artifact = $2, hash = $3, data_hash = $4, encoder_hash = $5, metrics = $6
      WHERE id = $1 AND state = 'training' RETURNING id`,
    [input.id, input.artifact, input.hash, input.dataHash, input.encoderHash, toJson(input.metrics)],
  )
  if (rows.length === 0) throw new AppError('conflict', 'This model is not in training.')
}
