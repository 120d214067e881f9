import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type Database, openPglite, openPostgres } from '../client.ts'
import { migrate } from '../migrate.ts'

export const migrationsDir = join(fileURLToPath(new URL('.', import.meta.url)), '../../../../prisma/migrations')

/** One shape of database to test on; `open` makes a fresh migrated one, `close` takes it away again. */
export type TestShape = { kind: Database['kind']; open: () => Promise<TestDatabase> }
export type TestDatabase = { db: Database; url: string | null; close: () => Promise<void> }

const openMemory = async (): Promise<TestDatabase> => {
  const db = await openPglite({ dataDir: null })
  await migrate(db, migrationsDir)
  return { db, url: null, close: db.close }
}

const onServer = async (serverUrl: string, sql: string): Promise<void> => {
  const client = new pg.Client(serverUrl)
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

const openCopy = async (serverUrl: string): Promise<TestDatabase> => {
  const name = `frontdesk_test_${randomUUID().replaceAll('-', '')}`
  await onServer(serverUrl, `CREATE DATABASE ${name}`)
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
  const db = openPostgres({ url, poolSize: 8, statementTimeoutMs: 10_000, applicationName: 'frontdesk-test', onError: () => {} })
  await migrate(db, migrationsDir)
  return {
    db,
    url,
    close: async () => {
      await db.close()
      await onServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

const serverUrl = process.env['TEST_DATABASE_URL']
if (!serverUrl) console.info('PostgreSQL is not tested: TEST_DATABASE_URL is not set (see "node scripts/services.mjs start postgres").')

/** PGlite always; PostgreSQL when TEST_DATABASE_URL names a server with pgvector whose user may create databases. */
export const testShapes: TestShape[] = [
  { kind: 'pglite', open: openMemory },
  ...(serverUrl ? [{ kind: 'postgres' as const, open: () => openCopy(serverUrl) }] : []),
]
