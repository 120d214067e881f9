import type { Queryable } from '../database.ts'

/** Takes items of earlier runs into a new one, with the bytes of uploaded files, to try them again. */
export const copyItems = async (tx: Queryable, input: { runId: string; itemIds: readonly string[] }): Promise<void> => {
  await tx.query(
    `INSERT INTO sync_item (id, run_id, key, title) SELECT gen_random_uuid(), $1, key, title FROM sync_item WHERE id = ANY ($2::uuid[])
     ON CONFLICT (run_id, key) DO NOTHING`,
    [input.runId, [...input.itemIds]],
  )
  await tx.query(
    `INSERT INTO sync_upload (item_id, content_type, bytes)
     SELECT DISTINCT ON (new.id) new.id, u.content_type, u.bytes
     FROM sync_item old JOIN sync_upload u ON u.item_id = old.id JOIN sync_item new ON new.run_id = $1 AND new.key = old.key
     WHERE old.id = ANY ($2::uuid[]) ORDER BY new.id, old.updated_at DESC`,
    [input.runId, [...input.itemIds]],
  )
}
