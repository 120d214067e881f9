import type { Queryable } from '../database.ts'

/** Adds addresses that a run is to read; those it has already stay as they are. */
export const addWaitingItems = (db: Queryable, input: { runId: string; keys: readonly string[] }): Promise<unknown> =>
  db.query(
    `INSERT INTO sync_item (id, run_id, key) SELECT gen_random_uuid(), $1, key FROM unnest($2::text[]) AS new (key)
     ON CONFLICT (run_id, key) DO NOTHING`,
    [input.runId, [...input.keys]],
  )
