import type { Audience } from '@frontdesk/contracts/knowledge/audience'
import type { SourceConfig } from '@frontdesk/contracts/knowledge/source'
import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'

export type InsertSourceInput = {
  id: string
  name: string
  config: SourceConfig
  collection: string
  audience: Audience
  language: string | null
  weight: number
  syncEveryHours: number | null
  userId: string | null
}

/** Adds a source; false when there is one of this name. */
export const insertSource = async (db: Queryable, input: InsertSourceInput): Promise<boolean> => {
  const rows = await db.query(
    `INSERT INTO knowledge_source (id, name, config, collection, audience, language, weight, sync_every_hours, next_sync_at, updated_by)
     VALUES ($1, $2, $3, $4, $5::"Audience", $6, $7, $8::int, clock_timestamp() + $8::int * interval '1 hour', $9)
     ON CONFLICT (name) DO NOTHING RETURNING id`,
    [
      input.id,
      input.name,
      toJson(input.config),
      input.collection,
      input.audience,
      input.language,
      input.weight,
      input.syncEveryHours,
      input.userId,
    ],
  )
  return rows.length === 1
}
