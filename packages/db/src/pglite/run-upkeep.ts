import type { Queryable } from '../database.ts'

/** Milliseconds between two looks at what needs upkeep. */
export const upkeepIntervalMs = 30_000

const walBytesBeforeCheckpoint = 16 * 1024 * 1024

/**
 * Does what a server's background processes do and PGlite has none of: vacuum with statistics, by
 * autovacuum's own thresholds, and checkpoints, else the write-ahead log grows until closing. One table a statement, so that others get their turn in between.
 */
export const runUpkeep = async (db: Queryable): Promise<{ vacuumed: string[]; checkpointed: boolean }> => {
  const tables = await db.query<{ name: string }>(
    `SELECT quote_ident(s.relname) AS name FROM pg_stat_user_tables s JOIN pg_class c ON c.oid = s.relid
      WHERE s.n_dead_tup > 50 + 0.2 * greatest(c.reltuples, 0)
         OR s.n_ins_since_vacuum > 1000 + 0.2 * greatest(c.reltuples, 0)
         OR s.n_mod_since_analyze > 50 + 0.1 * greatest(c.reltuples, 0)`,
  )
  for (const { name } of tables) await db.query(`VACUUM (ANALYZE) ${name}`)
  const [wal] = await db.query<{ bytes: string }>('SELECT pg_current_wal_insert_lsn() - redo_lsn AS bytes FROM pg_control_checkpoint()')
  const checkpointed = Number(wal?.bytes ?? 0) > walBytesBeforeCheckpoint
  if (checkpointed) await db.query('CHECKPOINT')
  return { vacuumed: tables.map(({ name }) => name), checkpointed }
}
