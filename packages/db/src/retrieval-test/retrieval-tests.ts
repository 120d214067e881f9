import type { Queryable } from '../database.ts'

export type RetrievalTestRow = {
  id: string
  question: string
  documentId: string | null
  title: string | null
  passed: boolean | null
  ranAt: Date | null
  createdAt: Date
}

/** Questions kept as tests, the oldest first. */
export const listRetrievalTests = (db: Queryable): Promise<RetrievalTestRow[]> =>
  db.query<RetrievalTestRow>(
    `SELECT t.id, t.question, t.document_id AS "documentId", d.title, t.passed, t.ran_at AS "ranAt", t.created_at AS "createdAt"
     FROM retrieval_test t LEFT JOIN document d ON d.id = t.document_id ORDER BY t.created_at, t.id`,
  )

/** Keeps a question as a test; false when its document is gone. */
export const insertRetrievalTest = async (
  db: Queryable,
  input: { id: string; question: string; documentId: string | null; userId: string },
): Promise<boolean> => {
  const rows = await db.query(
    `INSERT INTO retrieval_test (id, question, document_id, created_by) SELECT $1, $2, $3, $4
     WHERE $3::uuid IS NULL OR EXISTS (SELECT 1 FROM document WHERE id = $3) RETURNING id`,
    [input.id, input.question, input.documentId, input.userId],
  )
  return rows.length === 1
}

/** Writes down how a test went. */
export const saveTestResult = (db: Queryable, input: { id: string; passed: boolean }): Promise<unknown> =>
  db.query('UPDATE retrieval_test SET passed = $2, ran_at = clock_timestamp() WHERE id = $1', [input.id, input.passed])

/** Drops a test; false when there is none. */
export const removeRetrievalTest = async (db: Queryable, input: { id: string }): Promise<boolean> => {
  const rows = await db.query('DELETE FROM retrieval_test WHERE id = $1 RETURNING id', [input.id])
  return rows.length === 1
}
