import type { Audience } from '@frontdesk/contracts/knowledge/audience'
import type { SourceConfig } from '@frontdesk/contracts/knowledge/source'
import type { Queryable } from '../database.ts'
import { bumpKnowledge } from '../knowledge/bump-knowledge.ts'
import { toJson } from '../to-json.ts'

export type UpdateSourceInput = {
  id: string
  revision: number
  change: {
    name?: string | undefined
    config?: SourceConfig | undefined
    collection?: string | undefined
    audience?: Audience | undefined
    language?: string | null | undefined
    weight?: number | undefined
    syncEveryHours?: number | null | undefined
    enabled?: boolean | undefined
  }
  userId: string
}

type Before = { collection: string; audience: Audience; language: string | null }

/** Documents follow their source, but for those that a person has set apart. */
const carryOver = (tx: Queryable, id: string, before: Before): Promise<unknown> =>
  tx.query(
    `UPDATE document d SET
       collection = CASE WHEN d.collection = $2 THEN s.collection ELSE d.collection END,
       audience = CASE WHEN d.audience = $3::"Audience" THEN s.audience ELSE d.audience END,
       language = CASE WHEN d.language IS NOT DISTINCT FROM $4 THEN s.language ELSE d.language END
     FROM knowledge_source s WHERE s.id = $1 AND d.source_id = s.id`,
    [id, before.collection, before.audience, before.language],
  )

/** Changes a source that still has `revision`; false otherwise. Belongs in a transaction. */
export const updateSource = async (tx: Queryable, { id, revision, change, userId }: UpdateSourceInput): Promise<boolean> => {
  const [before] = await tx.query<Before>(
    'SELECT collection, audience, language FROM knowledge_source WHERE id = $1 AND revision = $2 FOR UPDATE',
    [id, revision],
  )
  if (!before) return false
  await tx.query(
    `UPDATE knowledge_source SET name = coalesce($2, name), config = coalesce($3, config), collection = coalesce($4, collection),
       audience = coalesce($5::"Audience", audience), language = CASE WHEN $6 THEN $7 ELSE language END, weight = coalesce($8, weight),
       sync_every_hours = CASE WHEN $9 THEN $10::int ELSE sync_every_hours END,
       next_sync_at = CASE WHEN $9 THEN clock_timestamp() + $10::int * interval '1 hour' ELSE next_sync_at END,
       enabled = coalesce($11, enabled), revision = revision + 1, updated_at = clock_timestamp(), updated_by = $12
     WHERE id = $1`,
    [
      id,
      change.name ?? null,
      change.config === undefined ? null : toJson(change.config),
      change.collection ?? null,
      change.audience ?? null,
      change.language !== undefined,
      change.language ?? null,
      change.weight ?? null,
      change.syncEveryHours !== undefined,
      change.syncEveryHours ?? null,
      change.enabled ?? null,
      userId,
    ],
  )
  await carryOver(tx, id, before)
  await bumpKnowledge(tx)
  return true
}
