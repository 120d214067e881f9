import type { PhraseEntity } from '@frontdesk/contracts/nlu-data'
import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'

/** Changes a phrase that still has `revision`; false otherwise. A text that its intent has violates `training_phrase_intent_id_text_key`. */
export const updatePhrase = async (
  db: Queryable,
  input: { id: string; revision: number; text: string; entities: readonly PhraseEntity[]; userId: string | null },
): Promise<boolean> => {
  const rows = await db.query(
    `UPDATE training_phrase SET text = $3, entities = $4, revision = revision + 1, updated_at = clock_timestamp(), updated_by = $5
      WHERE id = $1 AND revision = $2 RETURNING id`,
    [input.id, input.revision, input.text, toJson(input.entities), input.userId],
  )
  return rows.length === 1
}
