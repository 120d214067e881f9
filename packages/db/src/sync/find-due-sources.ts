import type { Queryable } from '../database.ts'

/** Sources whose next sync is due. */
export const findDueSources = async (db: Queryable): Promise<string[]> => {
  const rows = await db.query<{ id: string }>(
    `SELECT id FROM knowledge_source WHERE enabled AND sync_every_hours IS NOT NULL AND next_sync_at <= clock_timestamp()
       AND config->>'kind' IN ('url', 'sitemap', 'crawl') ORDER BY next_sync_at`,
  )
  return rows.map(({ id }) => id)
}

/** Plans a source's sync for `hours` from now, so that a due one is started once. */
export const postponeSync = (tx: Queryable, input: { sourceId: string }): Promise<unknown> =>
  tx.query(`UPDATE knowledge_source SET next_sync_at = clock_timestamp() + sync_every_hours * interval '1 hour' WHERE id = $1`, [
    input.sourceId,
  ])
