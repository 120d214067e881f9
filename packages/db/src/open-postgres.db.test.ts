import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPostgres, type PostgresOptions } from './client.ts'
import { openTestPostgres, type TestDatabase } from './testing/databases.ts'

const { TEST_DATABASE_URL: serverUrl } = process.env
const unavailable = { code: 'upstream-unavailable', retryable: true }
const options: Omit<PostgresOptions, 'url'> = { poolSize: 2, statementTimeoutMs: 300, applicationName: 'frontdesk-test', onError: () => {} }

describe.skipIf(!serverUrl)('on a server', () => {
  let opened: TestDatabase
  beforeAll(async () => {
    opened = await openTestPostgres(serverUrl ?? '')
  })
  afterAll(() => opened.close())

  test('reports lost connections and heals by itself', async () => {
    const { db } = opened
    const victim = openPostgres({ ...options, statementTimeoutMs: 10_000, url: opened.url ?? '' })
    const running = async () => {
      const sql = `SELECT pid FROM pg_stat_activity WHERE application_name = 'frontdesk-test' AND query LIKE '%pg_sleep(5)' AND state = 'active'
                      AND datname = current_database()`
      return (await db.query<{ pid: number }>(sql)).map(({ pid }) => pid)
    }
    await victim.prisma.visitor.count()
    const outcomes = Promise.allSettled([victim.query('SELECT pg_sleep(5)'), victim.transaction((tx) => tx.query('SELECT pg_sleep(5)'))])
    await expect.poll(running).toHaveLength(2)
    await db.query('SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS pid', [await running()])
    for (const outcome of await outcomes) expect(outcome).toMatchObject({ status: 'rejected', reason: unavailable })
    expect(await victim.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect(await victim.prisma.visitor.count()).toBe(0)
    await victim.close()
  })

  test('ends a statement that takes too long and keeps its connection', async () => {
    const slow = openPostgres({ ...options, poolSize: 1, url: opened.url ?? '' })
    const pid = () => slow.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    const before = await pid()
    await expect(slow.query('SELECT pg_sleep(5)')).rejects.toMatchObject(unavailable)
    await expect(slow.prisma.$queryRaw`SELECT pg_sleep(5)`).rejects.toMatchObject(unavailable)
    expect(await slow.transaction((tx) => tx.query('SELECT pg_sleep(0.5), 1 AS one'), { timeoutMs: 5000 })).toMatchObject([{ one: 1 }])
    expect(await slow.query('SHOW statement_timeout')).toEqual([{ statement_timeout: '300ms' }])
    await expect(slow.query('SELECT 1 / 0')).rejects.toMatchObject({ code: '22012' })
    expect(before).toHaveLength(1)
    await slow.close()
  })

  test('refuses rather than queue for ever when every connection is taken', async () => {
    const small = openPostgres({ ...options, poolSize: 1, statementTimeoutMs: 10_000, url: opened.url ?? '' })
    await small.transaction(async () => {
      await expect(small.query('SELECT 1')).rejects.toMatchObject(unavailable)
    })
    await small.ping()
    await small.close()
  })
})

test('reports a server that is away', async () => {
  const db = openPostgres({ ...options, url: 'postgresql://nobody@127.0.0.1:1/none' })
  await expect(db.query('SELECT 1')).rejects.toMatchObject(unavailable)
  await expect(db.ping()).rejects.toMatchObject(unavailable)
  await expect(db.transaction((tx) => tx.query('SELECT 1'))).rejects.toMatchObject(unavailable)
  await expect(db.prisma.visitor.count()).rejects.toMatchObject(unavailable)
  await db.close()
})

test('gives up after 2 s on a server that accepts and says nothing', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const db = openPostgres({ ...options, url: `postgresql://nobody@127.0.0.1:${port}/none` })
  const startedAt = performance.now()
  await expect(db.ping()).rejects.toMatchObject(unavailable)
  expect(performance.now() - startedAt).toBeLessThan(4000)
  await db.close()
  server.close()
})
