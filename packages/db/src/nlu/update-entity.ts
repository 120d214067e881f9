import type { EntityDefinition } from '@frontdesk/contracts/nlu-data'
import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'

/** Changes an entity that still has `revision`; false otherwise. A name that is taken violates `entity_name_key`. */
export const updateEntity = async (
  db: Queryable,
  input: { id: string; revision: number; definition: EntityDefinition; userId: string | null },
): Promise<boolean> => {
  const rows = await db.query(
    `UPDATE entity SET name = $3, definition = $4, revision = revision + 1, updated_at = clock_timestamp(), updated_by = $5
      WHERE id = $1 AND revision = $2 RETURNING id`,
    [input.id, input.revision, input.definition.name, toJson(input.definition), input.userId],
  )
  return rows.length === 1
}
