import { existsSync, renameSync, rmSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { vector } from '@electric-sql/pglite-pgvector'
import { type DiskSync, syncToDisk } from './sync-to-disk.ts'

export type Engine = { pglite: PGlite; disk: DiskSync }

// Small buffers: the operating system caches the files, and idle memory counts on a laptop.
const settings = ['shared_buffers=16MB', 'wal_sync_method=fsync', 'min_wal_size=32MB', 'max_wal_size=64MB', 'work_mem=8MB']

/** Memory needs no disk. */
const inMemory: DiskSync = { mark: () => 0, whenDurable: async () => {} }

const createEngine = async (folder: string | null): Promise<Engine> => {
  const defaults = folder === null ? PGlite.defaultStartParams : PGlite.defaultStartParams.filter((param) => param !== '-F')
  const startParams = [...defaults, ...settings.flatMap((setting) => ['-c', setting])]
  const pglite = await PGlite.create({ dataDir: folder ?? 'memory://', extensions: { vector, pg_trgm }, startParams })
  return { pglite, disk: folder === null ? inMemory : syncToDisk(pglite) }
}

/** Opens the database's folder, null: in memory. A new one is made aside and put in place when it is whole, so that a kill leaves no half of it. */
export const openEngine = async (folder: string | null): Promise<Engine> => {
  if (folder !== null && !existsSync(folder)) {
    const draft = `${folder}.new`
    rmSync(draft, { recursive: true, force: true })
    await (await createEngine(draft)).pglite.close()
    renameSync(draft, folder)
  }
  return createEngine(folder)
}
