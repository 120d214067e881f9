import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import type { Queryable } from '../database.ts'
import { lockDataDir } from './lock-data-dir.ts'
import { createPgliteSocket } from './pglite-socket.ts'
import { runUpkeep, upkeepIntervalMs } from './run-upkeep.ts'
import { type DiskSync, syncToDisk } from './sync-to-disk.ts'

export type PgliteEngine = { createSocket: () => Duplex; disk: DiskSync; startUpkeep: (db: Queryable) => void; close: () => Promise<void> }

// Small buffers: the operating system caches the files, and idle memory counts on a laptop.
const settings = ['shared_buffers=16MB', 'wal_sync_method=fsync', 'min_wal_size=32MB', 'max_wal_size=64MB', 'work_mem=8MB']

/** Memory needs no disk. */
const inMemory: DiskSync = { mark: () => 0, whenDurable: async () => {} }

const createEngine = async (dataDir: string | null) => {
  const [{ PGlite }, { vector }, { pg_trgm }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite-pgvector'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
  ])
  const defaults = dataDir === null ? PGlite.defaultStartParams : PGlite.defaultStartParams.filter((param) => param !== '-F')
  const startParams = [...defaults, ...settings.flatMap((setting) => ['-c', setting])]
  const pglite = await PGlite.create({ dataDir: dataDir ?? 'memory://', extensions: { vector, pg_trgm }, startParams })
  const disk = dataDir === null ? inMemory : syncToDisk(pglite)
  return { pglite, disk, close: () => pglite.close() }
}

/** Opens the database's folder; a new one is made aside and put in place when it is whole, so that a kill leaves no half of it. */
const openFolder = async (folder: string) => {
  if (!existsSync(folder)) {
    const draft = `${folder}.new`
    rmSync(draft, { recursive: true, force: true })
    await (await createEngine(draft)).close()
    renameSync(draft, folder)
  }
  return createEngine(folder)
}

/** Starts PGlite on `<dataDir>/postgres` under a lock (null: in memory). About 0.4 s, 3 s for the very first start of a directory. */
export const startPglite = async (dataDir: string | null): Promise<PgliteEngine> => {
  if (dataDir !== null) mkdirSync(dataDir, { recursive: true })
  const unlock = dataDir === null ? () => {} : lockDataDir(dataDir)
  try {
    const { pglite, disk } = dataDir === null ? await createEngine(null) : await openFolder(join(dataDir, 'postgres'))
    let timer: NodeJS.Timeout | undefined
    return {
      createSocket: () => createPgliteSocket(pglite),
      disk,
      startUpkeep: (db) => {
        timer = setInterval(() => void runUpkeep(db).catch(() => {}), upkeepIntervalMs)
        timer.unref()
      },
      close: async () => {
        clearInterval(timer)
        await pglite.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}
