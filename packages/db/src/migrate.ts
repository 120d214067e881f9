import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '@frontdesk/core/errors'
import type { Database, Queryable } from './database.ts'

type Migration = { name: string; sql: string; checksum: string }
type AppliedRow = { migration_name: string; checksum: string; finished_at: Date | null }

/** The lock `prisma migrate` takes as well, so that the two never run at once. */
const lockId = 72_707_369
const timeoutMs = 600_000

// As `prisma migrate` creates it.
const createTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

const readMigrations = (folder: string): Migration[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })

const isApplied = async (tx: Queryable, { name, checksum }: Migration): Promise<boolean> => {
  const rows = await tx.query<AppliedRow>(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE migration_name = $1 AND rolled_back_at IS NULL',
    [name],
  )
  const [row] = rows
  if (!row) return false
  if (row.finished_at === null) throw new AppError('internal', `Migration ${name} failed before; see "prisma migrate resolve".`)
  if (row.checksum !== checksum) throw new AppError('internal', `Migration ${name} was changed after it had been applied.`)
  return true
}

const apply = async (tx: Queryable, { name, sql, checksum }: Migration) => {
  const startedAt = new Date()
  await tx.query(sql)
  await tx.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
    [randomUUID(), checksum, name, startedAt],
  )
}

/**
 * Applies the migrations of a folder that are not applied yet, oldest first, each in its own transaction; returns their names.
 * Leaves the rows `prisma migrate deploy` would leave. Throws when an applied migration was changed or one failed before.
 */
export const migrate = async (db: Database, migrationsDir: string): Promise<string[]> => {
  const applied: string[] = []
  for (const migration of readMigrations(migrationsDir)) {
    const isNew = await db.transaction(
      async (tx) => {
        await tx.query('SELECT pg_advisory_xact_lock($1)', [lockId])
        await tx.query(createTable)
        if (await isApplied(tx, migration)) return false
        await apply(tx, migration)
        return true
      },
      { timeoutMs },
    )
    if (isNew) applied.push(migration.name)
  }
  return applied
}
