import type { Queryable } from '../database.ts'

/** Notes that vectors are in use, and forgets those that no training has used for 30 days. */
export const pruneVectors = async (db: Queryable, input: { encoderHash: string; textHashes: readonly string[] }): Promise<void> => {
  await db.query(
    `UPDATE phrase_vector SET used_at = clock_timestamp()
      WHERE encoder_hash = $1 AND text_hash = ANY($2::text[]) AND used_at < clock_timestamp() - interval '1 day'`,
    [input.encoderHash, input.textHashes],
  )
  await db.query(`DELETE FROM phrase_vector WHERE used_at < clock_timestamp() - interval '30 days'`)
}
