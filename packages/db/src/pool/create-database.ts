import type pg from 'pg'
import type { Database, Queryable } from '../database.ts'
import { connectPrisma } from './connect-prisma.ts'
import { nameStatement } from './name-statement.ts'
import { breaksConnection, toDatabaseError } from './to-database-error.ts'
import { parserFor } from './type-parsers.ts'

type Options = {
  kind: Database['kind']
  onError: (error: Error) => void
  onClose: () => Promise<void>
  /** Where commits reach the disk beside the engine: how many there were, and a wait until they are there. */
  disk?: { mark(): number; whenDurable(): Promise<void> }
}

const types = { getTypeParser: parserFor }

/** One statement on one connection. With parameters it is prepared under a name, so that the server parses and plans it once. */
const runStatement = async <Row>(client: pg.PoolClient, sql: string, params?: readonly unknown[], timeoutMs?: number): Promise<Row[]> => {
  const name = params === undefined ? undefined : nameStatement(sql)
  const result = await client.query({
    text: sql,
    types,
    ...(name === undefined ? {} : { name }),
    ...(params === undefined ? {} : { values: [...params] }),
    ...(timeoutMs === undefined ? {} : { query_timeout: timeoutMs }),
  })
  // Several statements in one text yield several results; the last one counts.
  return (Array.isArray(result) ? result.at(-1) : result).rows
}

/** Lends a connection to `work` and drops it from the pool when it broke on the way. */
const withConnection = async <T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect().catch((error: unknown) => {
    throw toDatabaseError(error)
  })
  let broken: Error | undefined
  const onError = (error: Error) => {
    broken = error
  }
  client.on('error', onError)
  try {
    return await work(client)
  } catch (error) {
    if (breaksConnection(error)) broken ??= error
    throw toDatabaseError(error)
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}

const runTransaction = async <T>(client: pg.PoolClient, work: (tx: Queryable) => Promise<T>, timeoutMs?: number): Promise<T> => {
  const tx: Queryable = { query: (sql, params) => runStatement(client, sql, params, timeoutMs) }
  await client.query('BEGIN')
  try {
    if (timeoutMs !== undefined) await client.query(`SET LOCAL statement_timeout = ${Math.trunc(timeoutMs)}`)
    const result = await work(tx)
    await client.query('COMMIT')
    return result
  } catch (error) {
    if (!breaksConnection(error)) await client.query('ROLLBACK')
    throw error
  }
}

/** Wraps a pool of either shape; raw statements and Prisma share its connections. */
export const createDatabase = (pool: pg.Pool, options: Options): Database => {
  pool.on('error', options.onError)
  const prisma = connectPrisma(pool)
  let closing: Promise<void> | undefined
  const { disk } = options
  // The connection is free again while the commit goes to disk, so that others commit meanwhile and share the next sync.
  const durably = async <T>(run: () => Promise<T>): Promise<T> => {
    if (!disk) return run()
    const before = disk.mark()
    const result = await run()
    if (disk.mark() !== before) await disk.whenDurable()
    return result
  }
  const close = async () => {
    await prisma.$disconnect()
    await pool.end()
    await options.onClose()
  }
  return {
    kind: options.kind,
    prisma,
    query: (sql, params) => durably(() => withConnection(pool, (client) => runStatement(client, sql, params))),
    transaction: (work, { timeoutMs } = {}) => durably(() => withConnection(pool, (client) => runTransaction(client, work, timeoutMs))),
    ping: async () => {
      await withConnection(pool, (client) => runStatement(client, 'SELECT 1', undefined, 2000))
    },
    close: () => {
      closing ??= close()
      return closing
    },
  }
}
