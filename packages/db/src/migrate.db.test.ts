import { createHash, randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { withSetupLock } from './setup-lock.ts'
import { describeOnEachShape, migrationsDir } from './testing/databases.ts'

const folders: string[] = []
const copyMigrations = () => {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-migrations-'))
  folders.push(folder)
  cpSync(migrationsDir, folder, { recursive: true })
  return folder
}
const addMigration = (folder: string, name: string, sql: string) => {
  cpSync(join(folder, '20261123000000_init'), join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

describeOnEachShape((database) => {
  test('leaves the rows Prisma would leave, and applies nothing twice', async () => {
    const { db } = database()
    expect(await migrate(db, migrationsDir)).toEqual([])
    const rows = await db.query<{ migration_name: string; checksum: string; applied_steps_count: number; finished: boolean }>(
      'SELECT migration_name, checksum, applied_steps_count, finished_at IS NOT NULL AS finished FROM "_prisma_migrations" ORDER BY 1',
    )
    expect(rows[0]).toEqual({
      migration_name: '20261123000000_init',
      checksum: createHash('sha256')
        .update(readFileSync(join(migrationsDir, '20261123000000_init/migration.sql')))
        .digest('hex'),
      applied_steps_count: 1,
      finished: true,
    })
  })

  test('applies new ones in order, once, however many processes start', async () => {
    const { db } = database()
    const folder = copyMigrations()
    addMigration(folder, '20991231000002_fill', 'INSERT INTO made VALUES (1);')
    addMigration(folder, '20991231000001_make', 'CREATE TABLE made (id int); CREATE INDEX made_id ON made (id);')
    const applied = await Promise.all([migrate(db, folder), migrate(db, folder), migrate(db, folder)])
    expect(applied.flat().sort()).toEqual(['20991231000001_make', '20991231000002_fill'])
    expect(await db.query('SELECT id FROM made')).toEqual([{ id: 1 }])
  })

  test('undoes a migration that fails half way, and can try again', async () => {
    const { db } = database()
    const folder = copyMigrations()
    addMigration(folder, '20991231000003_broken', 'CREATE TABLE half (id int); SELECT 1 / 0;')
    await expect(migrate(db, folder)).rejects.toMatchObject({ code: '22012' })
    expect(await db.query(`SELECT to_regclass('half') AS half`)).toEqual([{ half: null }])
    addMigration(folder, '20991231000003_broken', 'CREATE TABLE half (id int);')
    expect(await migrate(db, folder)).toEqual(['20991231000003_broken'])
  })

  test('refuses a migration that was changed after it had been applied', async () => {
    const { db } = database()
    const folder = copyMigrations()
    addMigration(folder, '20261123000100_functions', 'SELECT 1;')
    await expect(migrate(db, folder)).rejects.toThrow('20261123000100_functions was changed')
  })

  test('refuses to go on behind a migration that another tool left failed', async () => {
    const { db } = database()
    const folder = copyMigrations()
    addMigration(folder, '20991231000009_left', 'SELECT 1;')
    await db.query('INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ($1, $2, $3)', [
      randomUUID(),
      '',
      '20991231000009_left',
    ])
    await expect(migrate(db, folder)).rejects.toThrow('failed before')
  })

  test('lets one process at a time set up', async () => {
    const { db } = database()
    let inside = 0
    let most = 0
    const setUp = () =>
      withSetupLock(db, async () => {
        most = Math.max(most, ++inside)
        await db.ping()
        inside--
      })
    if (db.kind === 'pglite') await setUp()
    else await Promise.all([setUp(), setUp(), setUp()])
    expect(most).toBe(1)
  })
})
