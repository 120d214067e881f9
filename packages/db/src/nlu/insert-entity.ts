import type { EntityDefinition } from '@frontdesk/contracts/nlu-data'
import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'

/** Adds an entity; false when there is one of this name. */
export const insertEntity = async (
  db: Queryable,
  input: { id: string; definition: EntityDefinition; userId: string | null },
): Promise<boolean> => {
  const rows = await db.query(
    'INSERT INTO entity (id, name, definition, updated_by) VALUES ($1, $2, $3, $4) ON CONFLICT (name) DO NOTHING RETURNING id',
    [input.id, input.definition.name, toJson(input.definition), input.userId],
  )
  return rows.length === 1
}
