import type { ListValue } from '@frontdesk/contracts/nlu-data'
import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'

/** Replaces the synonyms while they still have `revision`; false otherwise. */
export const replaceSynonyms = async (
  db: Queryable,
  input: { synonyms: readonly ListValue[]; revision: number; userId: string | null },
): Promise<boolean> => {
  const rows = await db.query(
    `UPDATE nlu_synonyms SET synonyms = $1, revision = revision + 1, updated_at = clock_timestamp(), updated_by = $3
      WHERE id = 1 AND revision = $2 RETURNING id`,
    [toJson(input.synonyms), input.revision, input.userId],
  )
  return rows.length === 1
}
