import type { Queryable } from '../database.ts'

/** Documents whose passages are not those of their newest version or of this encoder, and that nobody is at; the oldest change first. */
export const findWaitingDocuments = async (db: Queryable, input: { encoderHash: string; limit: number }): Promise<string[]> => {
  const rows = await db.query<{ id: string }>(
    `SELECT d.id FROM document d
     WHERE (d.version < d.latest OR d.indexed_hash IS DISTINCT FROM d.content_hash
         OR EXISTS (SELECT 1 FROM chunk c WHERE c.document_id = d.id AND c.encoder_hash <> $1 AND c.generation <= d.generation))
       AND (d.index_token IS NULL OR d.index_until < clock_timestamp())
       AND d.updated_at < clock_timestamp() - interval '10 seconds'
     ORDER BY d.updated_at LIMIT $2`,
    [input.encoderHash, input.limit],
  )
  return rows.map(({ id }) => id)
}
