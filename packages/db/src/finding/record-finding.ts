import type { Queryable } from '../database.ts'

type Side = { documentId: string; chunkId: string | null; text: string }
export type RecordFindingInput = {
  id: string
  kind: 'duplicate' | 'conflict' | 'stale'
  /** Names what was found: the same again is found once. */
  key: string
  first: Side
  second: Side | null
  detail: string
}

/** Writes down something for the owner to look at; false when it was found before, or its document is gone. */
export const recordFinding = async (db: Queryable, { id, kind, key, first, second, detail }: RecordFindingInput): Promise<boolean> => {
  const rows = await db.query(
    `INSERT INTO finding (id, kind, key, first_document_id, first_chunk_id, first_text, second_document_id, second_chunk_id, second_text, detail)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
     WHERE EXISTS (SELECT 1 FROM document WHERE id = $4) AND ($7::uuid IS NULL OR EXISTS (SELECT 1 FROM document WHERE id = $7))
     ON CONFLICT (kind, key) DO NOTHING RETURNING id`,
    [
      id,
      kind,
      key,
      first.documentId,
      first.chunkId,
      first.text,
      second?.documentId ?? null,
      second?.chunkId ?? null,
      second?.text ?? null,
      detail,
    ],
  )
  return rows.length === 1
}
