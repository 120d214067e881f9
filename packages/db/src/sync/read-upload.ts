import type { Queryable } from '../database.ts'

export type Upload = { contentType: string; bytes: Uint8Array }

/** The bytes of an uploaded file; null once it was read. */
export const readUpload = async (db: Queryable, input: { itemId: string }): Promise<Upload | null> => {
  const [row] = await db.query<Upload>('SELECT content_type AS "contentType", bytes FROM sync_upload WHERE item_id = $1', [input.itemId])
  return row ?? null
}

/** Lets go of the bytes of a file that was read. */
export const removeUpload = (db: Queryable, input: { itemId: string }): Promise<unknown> =>
  db.query('DELETE FROM sync_upload WHERE item_id = $1', [input.itemId])
