import type { IntentKind } from '@frontdesk/contracts/nlu/intent'
import type { Queryable } from '../database.ts'

/** What is undefined stays as it is. */
export type IntentChange = {
  name?: string | undefined
  title?: string | undefined
  description?: string | undefined
  kind?: IntentKind | undefined
  enabled?: boolean | undefined
}

/** Changes an intent that still has `revision`; false otherwise. A name that is taken violates `intent_name_key`. */
export const updateIntent = async (
  db: Queryable,
  input: { id: string; revision: number; change: IntentChange; userId: string | null },
): Promise<boolean> => {
  const { name, title, description, kind, enabled } = input.change
  const rows = await db.query(
    `UPDATE intent SET name = coalesce($3, name), title = coalesce($4, title), description = coalesce($5, description),
            kind = coalesce($6::"IntentKind", kind), enabled = coalesce($7, enabled),
            revision = revision + 1, updated_at = clock_timestamp(), updated_by = $8
      WHERE id = $1 AND revision = $2 RETURNING id`,
    [input.id, input.revision, name ?? null, title ?? null, description ?? null, kind ?? null, enabled ?? null, input.userId],
  )
  return rows.length === 1
}
