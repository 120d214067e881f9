import type { Queryable } from '../database.ts'

/** Keeps the file that a document was read from, in the place of an earlier one. */
export const saveOriginal = (
  db: Queryable,
  input: { documentId: string; name: string; contentType: string; bytes: Uint8Array },
): Promise<unknown> =>
  db.query(
    `INSERT INTO document_original (document_id, name, content_type, bytes) VALUES ($1, $2, $3, $4)
     ON CONFLICT (document_id) DO UPDATE SET name = excluded.name, content_type = excluded.content_type, bytes = excluded.bytes,
       created_at = clock_timestamp()`,
    [input.documentId, input.name, input.contentType, Buffer.from(input.bytes)],
  )
