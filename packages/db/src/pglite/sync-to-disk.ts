import { fdatasync, fdatasyncSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'

type Stream = { nfd?: number; path?: string }
type StreamOps = {
  fsync?: (stream: Stream) => number
  write: (stream: Stream, ...rest: unknown[]) => number
  close: (stream: Stream) => void
}
type FileSystemModule = { FS: { filesystems: { NODEFS: { stream_ops: StreamOps } } } }

/**
 * Durability without stopping the event loop. The engine asks for its log to be synced at every commit; that is done beside it, and
 * commits that come meanwhile share the next sync. `mark` counts such requests; `whenDurable` resolves once all so far are on disk.
 */
export type DiskSync = { mark(): number; whenDurable(): Promise<void> }

const isLog = ({ path }: Stream): boolean => path?.includes('/pg_wal/') ?? false

/**
 * PGlite's file layer ignores fsync; this makes it reach the disk. The order a database needs is kept: nothing of a table's file
 * is written, and no file is closed or synced, before the log that describes it is on disk.
 */
export const syncToDisk = (pglite: PGlite): DiskSync => {
  // `Module` is Emscripten's; its file systems are not in PGlite's types.
  const { stream_ops: ops } = (pglite.Module as unknown as FileSystemModule).FS.filesystems.NODEFS
  const waiting = new Set<number>()
  let marks = 0
  let running: Promise<void> | null = null

  const syncWaitingNow = (): void => {
    for (const file of waiting) fdatasyncSync(file)
    waiting.clear()
  }
  const syncOne = (file: number): Promise<void> =>
    new Promise((resolve, reject) => fdatasync(file, (error) => (error ? reject(error) : resolve())))
  const syncWaiting = async (): Promise<void> => {
    const files = [...waiting]
    // They stay in `waiting` until they are on disk, for `write` and `close` to see.
    await Promise.all(files.map(syncOne))
    for (const file of files) if (!marked.has(file)) waiting.delete(file)
    marked.clear()
  }
  // Files the engine asked for again while they were being synced.
  const marked = new Set<number>()

  const write = ops.write
  const close = ops.close
  ops.fsync = (stream) => {
    if (stream.nfd === undefined) return 0
    if (isLog(stream)) {
      marks += 1
      if (running) marked.add(stream.nfd)
      waiting.add(stream.nfd)
    } else {
      syncWaitingNow()
      fdatasyncSync(stream.nfd)
    }
    return 0
  }
  ops.write = (stream, ...rest) => {
    if (waiting.size > 0 && !isLog(stream)) syncWaitingNow()
    return write(stream, ...rest)
  }
  ops.close = (stream) => {
    if (stream.nfd !== undefined && waiting.has(stream.nfd)) {
      fdatasyncSync(stream.nfd)
      waiting.delete(stream.nfd)
    }
    close(stream)
  }

  const whenDurable = async (): Promise<void> => {
    // A sync that has begun may have missed what came after its start: wait it out, then sync once more if need be.
    if (running) await running
    if (waiting.size === 0) return
    running ??= syncWaiting().finally(() => {
      running = null
    })
    await running
  }
  return { mark: () => marks, whenDurable }
}
