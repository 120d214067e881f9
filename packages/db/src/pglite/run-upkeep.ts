import type { Queryable } from '../database.ts'

/** Milliseconds between two looks at what needs upkeep. */
export const upkeepIntervalMs = 3_000

/** What a start after a crash reads again, at most: about a second's work. */
const walBytesBeforeCheckpoint = 32 * 1024 * 1024

/**
 * Does what a server's background processes do and PGlite has none of: checkpoints, else the write-ahead log grows until closing, and
 * vacuum with statistics, by autovacuum's own thresholds. One statement a look, for the table with most to do: it takes a tenth of a second
 * that everybody waits, and in a row every statement of a turn would wait for another. Returns what it did, null when there was nothing.
 */
export const runUpkeep = async (db: Queryable): Promise<{ checkpointed: true } | { vacuumed: string } | null> => {
  const [wal] = await db.query<{ bytes: string }>('SELECT pg_current_wal_insert_lsn() - redo_lsn AS bytes FROM pg_control_checkpoint()')
  if (Number(wal?.bytes ?? 0) > walBytesBeforeCheckpoint) {
    await db.query('CHECKPOINT')
    return { checkpointed: true }
  }
  const [table] = await db.query<{ name: string }>(
    `SELECT quote_ident(s.relname) AS name FROM pg_stat_user_tables s JOIN pg_class c ON c.oid = s.relid
      CROSS JOIN LATERAL (SELECT greatest(c.reltuples, 0) AS rows) AS known
      CROSS JOIN LATERAL (
        SELECT greatest(s.n_dead_tup / (50 + 0.2 * rows), s.n_ins_since_vacuum / (1000 + 0.2 * rows), s.n_mod_since_analyze / (50 + 0.1 * rows)) AS need
      ) AS due
      WHERE need > 1 ORDER BY need DESC LIMIT 1`,
  )
  if (!table) return null
  await db.query(`VACUUM (ANALYZE) ${table.name}`)
  return { vacuumed: table.name }
}
