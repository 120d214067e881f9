import type { IntentKind } from '@frontdesk/contracts/nlu/intent'
import type { Queryable } from '../database.ts'

export type InsertIntentInput = { id: string; name: string; title: string; description: string; kind: IntentKind; userId: string | null }

/** Adds an intent without phrases; false when there is one of this name. */
export const insertIntent = async (db: Queryable, input: InsertIntentInput): Promise<boolean> => {
  const rows = await db.query(
    `INSERT INTO intent (id, name, title, description, kind, updated_by) VALUES ($1, $2, $3, $4, $5::"IntentKind", $6)
     ON CONFLICT (name) DO NOTHING RETURNING id`,
    [input.id, input.name, input.title, input.description, input.kind, input.userId],
  )
  return rows.length === 1
}
