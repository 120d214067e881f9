import type { GapView } from '@frontdesk/contracts/knowledge/gap'
import type { Queryable } from '../database.ts'

/** Says what became of a gap, and which document is to answer it; false when there is none. */
export const updateGap = async (
  db: Queryable,
  input: { id: string; state: GapView['state']; documentId?: string | undefined },
): Promise<boolean> => {
  const rows = await db.query('UPDATE gap SET state = $2::"GapState", document_id = coalesce($3, document_id) WHERE id = $1 RETURNING id', [
    input.id,
    input.state,
    input.documentId ?? null,
  ])
  return rows.length === 1
}

/** Marks the gaps that a document was drafted for as answered. */
export const answerGaps = (db: Queryable, input: { documentId: string }): Promise<unknown> =>
  db.query(`UPDATE gap SET state = 'answered' WHERE document_id = $1 AND state = 'drafted'`, [input.documentId])
