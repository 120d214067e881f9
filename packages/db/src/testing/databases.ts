import { createHash, randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe } from 'vitest'
import { type Database, openPglite, openPostgres } from '../client.ts'
import { migrate } from '../migrate.ts'

export const migrationsDir = join(fileURLToPath(new URL('.', import.meta.url)), '../../../../prisma/migrations')

/** One shape of database to test on; `open` makes a fresh migrated one, `close` takes it away again. */
export type TestShape = { kind: Database['kind']; open: () => Promise<TestDatabase> }
export type TestDatabase = { db: Database; url: string | null; close: () => Promise<void> }

/** Changes with the migrations. */
const hashMigrations = (): string => {
  const hash = createHash('sha256')
  for (const file of readdirSync(migrationsDir, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.sql')) hash.update(readFileSync(join(migrationsDir, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

/** A data directory with all migrations, made once for each state of the migrations and kept in the system's temporary folder. */
export const findTemplate = async (): Promise<string> => {
  const template = join(tmpdir(), `frontdesk-template-${hashMigrations()}`)
  if (existsSync(template)) return template
  const draft = mkdtempSync(join(tmpdir(), 'frontdesk-draft-'))
  const db = await openPglite({ dataDir: draft })
  await migrate(db, migrationsDir)
  await db.close()
  try {
    renameSync(draft, template)
  } catch {
    // Another process made the same one meanwhile.
    rmSync(draft, { recursive: true })
  }
  return template
}

/** A fresh embedded database on a copy of the template: opening takes half a second, making one takes several. */
export const openTestPglite = async (): Promise<TestDatabase> => {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-test-'))
  cpSync(await findTemplate(), folder, { recursive: true })
  const db = await openPglite({ dataDir: folder })
  return {
    db,
    url: null,
    close: async () => {
      await db.close()
      rmSync(folder, { recursive: true })
    },
  }
}

const onServer = async <T>(serverUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(serverUrl)
  await client.connect()
  return work(client).finally(() => client.end())
}

const openOnServer = (serverUrl: string, name: string): { db: Database; url: string } => {
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
  return { url, db: openPostgres({ url, poolSize: 8, statementTimeoutMs: 10_000, applicationName: 'frontdesk-test', onError: () => {} }) }
}

/** The lock under which one process makes the template while the others wait. */
const templateLock = 72_707_370

/** A database with all migrations, made once for each state of the migrations and kept on the server: copying it takes a tenth of the time. */
const findServerTemplate = (serverUrl: string): Promise<string> =>
  onServer(serverUrl, async (client) => {
    const template = `frontdesk_template_${hashMigrations()}`
    await client.query('SELECT pg_advisory_lock($1)', [templateLock])
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])
    if (rowCount) return template
    const draft = `${template}_draft`
    await client.query(`DROP DATABASE IF EXISTS ${draft}`)
    await client.query(`CREATE DATABASE ${draft}`)
    const { db } = openOnServer(serverUrl, draft)
    await migrate(db, migrationsDir).finally(() => db.close())
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`)
    return template
  })

/** A fresh migrated database on a server. */
export const openTestPostgres = async (serverUrl: string): Promise<TestDatabase> => {
  const name = `frontdesk_test_${randomUUID().replaceAll('-', '')}`
  const template = await findServerTemplate(serverUrl)
  await onServer(serverUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`))
  const { db, url } = openOnServer(serverUrl, name)
  return {
    db,
    url,
    close: async () => {
      await db.close()
      await onServer(serverUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`))
    },
  }
}

const { TEST_DATABASE_URL: serverUrl } = process.env
if (!serverUrl) console.info('PostgreSQL is not tested: TEST_DATABASE_URL is not set (see "node scripts/services.mjs start postgres").')

/** PGlite always; PostgreSQL when TEST_DATABASE_URL names a server with pgvector whose user may create databases. */
export const testShapes: TestShape[] = [
  { kind: 'pglite', open: openTestPglite },
  ...(serverUrl ? [{ kind: 'postgres' as const, open: () => openTestPostgres(serverUrl) }] : []),
]

/** Declares the tests of `declare` once for each shape, on one fresh database of that shape for all of them. */
export const describeOnEachShape = (declare: (database: () => TestDatabase) => void): void => {
  describe.each(testShapes)('$kind', ({ open }) => {
    let opened: TestDatabase | undefined
    beforeAll(async () => {
      opened = await open()
    }, 120_000)
    afterAll(() => opened?.close())
    declare(() => {
      if (!opened) throw new Error('The database is opened before the first test.')
      return opened
    })
  })
}
