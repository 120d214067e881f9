import type { Queryable } from '../database.ts'

export type AddItemInput = { id: string; runId: string; key: string; upload: { contentType: string; bytes: Uint8Array } | null }

/** Adds what a run shall read: the address of a page, or a file with its bytes. A key that the run has already is the same item. */
export const addItem = async (tx: Queryable, { id, runId, key, upload }: AddItemInput): Promise<void> => {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO sync_item (id, run_id, key) VALUES ($1, $2, $3)
     ON CONFLICT (run_id, key) DO UPDATE SET state = 'waiting', reason = NULL RETURNING id`,
    [id, runId, key],
  )
  if (!row || !upload) return
  await tx.query(
    `INSERT INTO sync_upload (item_id, content_type, bytes) VALUES ($1, $2, $3)
     ON CONFLICT (item_id) DO UPDATE SET content_type = excluded.content_type, bytes = excluded.bytes`,
    [row.id, upload.contentType, Buffer.from(upload.bytes)],
  )
}
