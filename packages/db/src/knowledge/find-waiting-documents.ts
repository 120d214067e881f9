import type { Queryable } from '../database.ts'

export type FindWaitingDocumentsInput = {
  /** Of this encoder, and made in this way or a later one, passages are right. */
  encoderHash: string
  indexingVersion: number
  limit: number
}

/**
 * Documents whose passages are not those of their newest version, or were made by another encoder or in an older way, and that nobody is at;
 * the oldest change first. Reads documents alone: passages are many.
 */
export const findWaitingDocuments = async (
  db: Queryable,
  { encoderHash, indexingVersion, limit }: FindWaitingDocumentsInput,
): Promise<string[]> => {
  const rows = await db.query<{ id: string }>(
    `SELECT id FROM document
     WHERE (version < latest OR indexed_hash IS DISTINCT FROM content_hash OR encoder_hash IS DISTINCT FROM $1 OR indexing_version < $2)
       AND (index_token IS NULL OR index_until < clock_timestamp())
       AND updated_at < clock_timestamp() - interval '10 seconds'
     ORDER BY updated_at LIMIT $3`,
    [encoderHash, indexingVersion, limit],
  )
  return rows.map(({ id }) => id)
}
