import pg from 'pg'
import type { Database } from './database.ts'
import { startPglite } from './pglite/start-pglite.ts'
import { createDatabase } from './pool/create-database.ts'

export type { Database, Queryable } from './database.ts'

export type PostgresOptions = {
  url: string
  poolSize: number
  statementTimeoutMs: number
  applicationName: string
  /** Told of connections that broke while idle; the pool replaces them by itself. */
  onError: (error: Error) => void
}

/** Opens a pool on a PostgreSQL server. Connects on first use, waits at most 2 s for a connection, and heals after a restart of the server. */
export const openPostgres = (options: PostgresOptions): Database => {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    application_name: options.applicationName,
    options: '-c TimeZone=UTC',
    statement_timeout: options.statementTimeoutMs,
    query_timeout: options.statementTimeoutMs + 1000,
    idle_in_transaction_session_timeout: options.statementTimeoutMs * 2,
    connectionTimeoutMillis: 2000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  })
  return createDatabase(pool, { kind: 'postgres', onError: options.onError, onClose: async () => {} })
}

/**
 * Opens PostgreSQL in a thread of this process, its data under `dataDir` (null: in memory, gone when closed). `threadUrl` is the bundled
 * thread; from source it is found beside this code.
 * Throws `conflict` while another process has the directory open. What was committed survives kill -9 and a power cut.
 */
export const openPglite = async (options: { dataDir: string | null; threadUrl?: URL }): Promise<Database> => {
  const engine = await startPglite(options.dataDir, options.threadUrl)
  const pool = new pg.Pool({
    max: 1,
    stream: engine.createSocket,
    user: 'postgres',
    database: 'postgres',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 0,
  })
  const database = createDatabase(pool, { kind: 'pglite', onError: () => {}, onClose: engine.close, disk: engine.disk })
  engine.startUpkeep(database)
  return database
}
