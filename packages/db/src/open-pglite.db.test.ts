import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { openPglite } from './client.ts'
import { lockDataDir } from './pglite/lock-data-dir.ts'
import { runUpkeep } from './pglite/run-upkeep.ts'
import { findTemplate } from './testing/databases.ts'

const folders: string[] = []
const newDataDir = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-test-'))
  folders.push(folder)
  cpSync(await findTemplate(), folder, { recursive: true })
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const writer = fileURLToPath(new URL('./testing/write-until-killed.ts', import.meta.url))

/** Resolves with the highest id the child reported once there are `count` of them and it is dead. */
const killAfter = (child: ChildProcess, count: number): Promise<number> =>
  new Promise((resolve, reject) => {
    let printed = ''
    child.stderr?.on('data', (text) => reject(new Error(String(text))))
    child.stdout?.on('data', (text) => {
      printed += text
      if (printed.split('\n').length > count) child.kill('SIGKILL')
    })
    child.on('close', () => resolve(Number(printed.split('\n').at(-2))))
  })

const startWriter = (dataDir: string): ChildProcess => spawn(process.execPath, ['--import', 'tsx', writer, dataDir])

test('loses nothing acknowledged to kill -9, and opens again', async () => {
  const dataDir = await newDataDir()
  const acknowledged = await killAfter(startWriter(dataDir), 200)
  const db = await openPglite({ dataDir })
  const [row] = await db.query<{ count: number; highest: number }>('SELECT count(*), max(id) AS highest FROM kept')
  expect(acknowledged).toBeGreaterThanOrEqual(200)
  expect(row?.highest).toBeGreaterThanOrEqual(acknowledged)
  expect(row?.count).toBe(row?.highest)
  await db.close()
})

test('refuses a directory another process has open, and says which', async () => {
  const dataDir = await newDataDir()
  const child = startWriter(dataDir)
  await new Promise((resolve) => child.stdout?.once('data', resolve))
  await expect(openPglite({ dataDir })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining(`process ${child.pid}`),
  })
  await killAfter(child, 0)
  await (await openPglite({ dataDir })).close()
})

test('refuses a second opening in this process, until the first is closed', async () => {
  const dataDir = await newDataDir()
  const db = await openPglite({ dataDir })
  await expect(openPglite({ dataDir })).rejects.toMatchObject({ code: 'conflict' })
  await db.close()
  const again = await openPglite({ dataDir })
  await again.ping()
  await again.close()
})

test('takes over the lock of a dead process only', async () => {
  const dataDir = await newDataDir()
  const file = join(dataDir, 'frontdesk.lock')
  lockDataDir(dataDir)()
  const unlock = lockDataDir(dataDir)
  const mine = JSON.parse(readFileSync(file, 'utf8'))
  unlock()
  const expectTaken = () => lockDataDir(dataDir)()
  const expectRefused = () => expect(() => lockDataDir(dataDir)).toThrow('in use')

  writeFileSync(file, JSON.stringify({ ...mine, started: '1' }))
  expectTaken()
  writeFileSync(file, JSON.stringify({ ...mine, host: 'another-container' }))
  expectRefused()
  utimesSync(file, new Date(), new Date(Date.now() - 60_000))
  expectTaken()
  writeFileSync(file, '')
  expectRefused()
  utimesSync(file, new Date(), new Date(Date.now() - 60_000))
  expectTaken()
})

test('ends an abandoned transaction before the next statement', async () => {
  const db = await openPglite({ dataDir: await newDataDir() })
  const abandoned = db.transaction(async (tx) => {
    await tx.query('CREATE TABLE left_behind (id int)')
    await tx.query('SELECT 1 / 0')
  })
  await expect(abandoned).rejects.toMatchObject({ code: '22012' })
  expect(await db.query(`SELECT to_regclass('left_behind') AS found`)).toEqual([{ found: null }])
  await db.close()
})

test('leaves the event loop free while a statement runs', async () => {
  const db = await openPglite({ dataDir: await newDataDir() })
  await db.ping()
  const ended = db.query('SELECT count(*) FROM generate_series(1, 3000000)').then(() => 'statement')
  const turns = async () => {
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1))
    return 'event loop'
  }
  expect(await Promise.race([ended, turns()])).toBe('event loop')
  expect(await ended).toBe('statement')
  await db.close()
})

test('says that it cannot be reached once its thread has ended, to callers then and later', async () => {
  const dataDir = await newDataDir()
  const threadUrl = new URL('./testing/fragile-thread.ts', import.meta.url)
  const db = await openPglite({ dataDir, threadUrl })
  await db.query('CREATE TABLE kept (id int)')
  const lost = { code: 'upstream-unavailable', cause: { message: expect.stringContaining('thread') } }
  const insert = db.transaction(async (tx) => {
    await tx.query('INSERT INTO kept VALUES (1)')
    await tx.query(`SELECT 'end the thread'`)
  })
  const waiting = db.query('SELECT 1')
  await expect(insert).rejects.toMatchObject(lost)
  await expect(waiting).rejects.toMatchObject(lost)
  await expect(db.ping()).rejects.toMatchObject(lost)
  await expect(db.prisma.visitor.count()).rejects.toMatchObject({ code: 'upstream-unavailable' })
  await db.close()

  const again = await openPglite({ dataDir })
  expect(await again.query('SELECT id FROM kept')).toEqual([])
  await again.close()
})

test('vacuums what changed and cuts the write-ahead log', async () => {
  const db = await openPglite({ dataDir: await newDataDir() })
  await db.query('CREATE TABLE changed (id int PRIMARY KEY, filling text)')
  await db.query(`INSERT INTO changed SELECT id, repeat(md5(id::text), 60) FROM generate_series(1, 25000) AS id`)
  await db.query('UPDATE changed SET filling = filling')
  await db.query('SELECT pg_stat_force_next_flush()')
  const done: Awaited<ReturnType<typeof runUpkeep>>[] = []
  while (done.at(-1) !== null && done.length < 20) done.push(await runUpkeep(db))
  expect(done).toContainEqual({ checkpointed: true })
  expect(done).toContainEqual({ vacuumed: 'changed' })
  expect(done.at(-1)).toBeNull()
  await db.close()
})
