import type { Queryable } from '../database.ts'
import { bumpKnowledge } from '../knowledge/bump-knowledge.ts'

const retire = `status = 'retired', vanished_at = clock_timestamp(), revision = revision + 1, updated_at = clock_timestamp()`

/**
 * Retires the documents of a source whose pages a whole run has not come by, or whose server says that they are gone; each becomes an item
 * of the run. Belongs in a transaction.
 */
export const retireVanished = async (tx: Queryable, input: { sourceId: string; runId: string }): Promise<number> => {
  const gone = await tx.query<{ url: string; id: string; title: string }>(
    `UPDATE document d SET ${retire}
     WHERE d.source_id = $1 AND d.url IS NOT NULL AND d.vanished_at IS NULL AND d.status <> 'retired'
       AND NOT EXISTS (SELECT 1 FROM sync_item i WHERE i.run_id = $2 AND i.key = d.url
         AND (i.state IN ('added', 'changed', 'unchanged') OR i.state = 'failed' AND NOT i.gone))
     RETURNING d.url, d.id, d.title`,
    [input.sourceId, input.runId],
  )
  if (gone.length === 0) return 0
  await tx.query(
    `INSERT INTO sync_item (id, run_id, key, title, state, reason, document_id)
     SELECT DISTINCT ON (key) gen_random_uuid(), $1, key, title, 'retired'::"SyncItemState", 'The page has vanished.', document_id
     FROM unnest($2::text[], $3::text[], $4::uuid[]) AS gone (key, title, document_id)
     ON CONFLICT (run_id, key) DO UPDATE SET state = 'retired', title = excluded.title, document_id = excluded.document_id,
       reason = coalesce(sync_item.reason, excluded.reason), updated_at = clock_timestamp()`,
    [input.runId, gone.map(({ url }) => url), gone.map(({ title }) => title), gone.map(({ id }) => id)],
  )
  await bumpKnowledge(tx)
  return gone.length
}

/** Retires the documents that a file or page had and has no more. `key` is its address or name. Belongs in a transaction. */
export const retireMissing = async (tx: Queryable, input: { sourceId: string; key: string; keep: readonly string[] }): Promise<void> => {
  const gone = await tx.query(
    `UPDATE document SET ${retire}
     WHERE source_id = $1 AND (external_id = $2 OR starts_with(external_id, $2 || '#')) AND external_id <> ALL ($3::text[])
       AND vanished_at IS NULL AND status <> 'retired' RETURNING id`,
    [input.sourceId, input.key, [...input.keep]],
  )
  if (gone.length > 0) await bumpKnowledge(tx)
}
