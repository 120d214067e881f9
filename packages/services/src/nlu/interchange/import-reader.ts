import type { Worker } from 'node:worker_threads'
import { AppError } from '@frontdesk/core/errors'
import type { FileToRead, ReadFile } from '@frontdesk/interchange/read-file'
import { startThread } from '@frontdesk/threads/start-thread'

/** Reads files that may be hostile, each in a thread of its own with little memory, which is ended when it takes too long. */
export type ImportReader = {
  /** Throws `limit-reached` when too many are being read, `internal` when a thread fails by itself. */
  read(file: FileToRead): Promise<ReadFile>
}

type Options = {
  /** The bundled thread; null runs it from source. */
  threadUrl: URL | null
  timeoutMs?: number
}

const mostAtOnce = 2
const memory = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }

const refuse = (message: string): ReadFile => ({ problems: [{ place: null, message }] })

const isOutOfMemory = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const awaitReply = (worker: Worker, timeoutMs: number): Promise<ReadFile> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(refuse(`The file takes over ${timeoutMs / 1000} seconds to read.`)), timeoutMs)
    worker.once('message', (reply: ReadFile) => resolve(reply))
    worker.once('error', (cause) => {
      if (isOutOfMemory(cause)) resolve(refuse('The file takes too much memory to read.'))
      else reject(new AppError('internal', 'The file could not be read.', { cause }))
    })
    worker.once('exit', () => {
      clearTimeout(timer)
      reject(new AppError('internal', 'The thread that read a file ended.'))
    })
  })

export const createImportReader = ({ threadUrl, timeoutMs = 20_000 }: Options): ImportReader => {
  let running = 0
  return {
    read: async (file) => {
      if (running >= mostAtOnce) throw new AppError('limit-reached', 'Other files are being read right now, please try again.')
      running += 1
      const worker = startThread(threadUrl ?? new URL('./threads/interchange-thread.ts', import.meta.url), file, memory)
      try {
        return await awaitReply(worker, timeoutMs)
      } finally {
        await worker.terminate()
        running -= 1
      }
    },
  }
}
