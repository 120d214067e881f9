import { existsSync, fdatasyncSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import type { PGlite } from '@electric-sql/pglite'
import type { Queryable } from '../database.ts'
import { lockDataDir } from './lock-data-dir.ts'
import { createPgliteSocket } from './pglite-socket.ts'
import { runUpkeep, upkeepIntervalMs } from './run-upkeep.ts'

export type PgliteEngine = { createSocket: () => Duplex; startUpkeep: (db: Queryable) => void; close: () => Promise<void> }

// Small buffers: the operating system caches the files, and idle memory counts on a laptop.
const settings = ['shared_buffers=16MB', 'wal_sync_method=fsync', 'min_wal_size=32MB', 'max_wal_size=64MB', 'work_mem=8MB']

type Stream = { nfd?: number }
type FileSystemModule = { FS: { filesystems: { NODEFS: { stream_ops: { fsync?: (stream: Stream) => number } } } } }

/** PGlite's file layer ignores fsync; this makes it reach the disk, so that a power cut loses nothing committed either. */
const syncFilesToDisk = (pglite: PGlite) => {
  // `Module` is Emscripten's; its file systems are not in PGlite's types.
  const { FS } = pglite.Module as unknown as FileSystemModule
  FS.filesystems.NODEFS.stream_ops.fsync = (stream) => {
    if (stream.nfd !== undefined) fdatasyncSync(stream.nfd)
    return 0
  }
}

const createEngine = async (dataDir: string | null) => {
  const [{ PGlite }, { vector }, { pg_trgm }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite-pgvector'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
  ])
  const defaults = dataDir === null ? PGlite.defaultStartParams : PGlite.defaultStartParams.filter((param) => param !== '-F')
  const startParams = [...defaults, ...settings.flatMap((setting) => ['-c', setting])]
  const pglite = await PGlite.create({ dataDir: dataDir ?? 'memory://', extensions: { vector, pg_trgm }, startParams })
  if (dataDir !== null) syncFilesToDisk(pglite)
  return pglite
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
    const pglite = dataDir === null ? await createEngine(null) : await openFolder(join(dataDir, 'postgres'))
    let timer: NodeJS.Timeout | undefined
    return {
      createSocket: () => createPgliteSocket(pglite),
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
