import type { Worker } from 'node:worker_threads'
import { startThread } from '@frontdesk/threads/start-thread'
import type { EngineReply, EngineRequest, EngineThreadData } from './engine-protocol.ts'
import type { DiskSync } from './sync-to-disk.ts'

export type EngineThread = {
  /** Resolves with what the engine answers, null where there is nothing to say. Rejects when the engine fails or the thread has ended. */
  ask(request: EngineRequest): Promise<Uint8Array<ArrayBuffer> | null>
  disk: DiskSync
  /** Closes the database and ends the thread. */
  close(): Promise<void>
}

type Waiting<T> = { resolve: (value: T) => void; reject: (error: Error) => void }

/** SQLSTATE connection_failure: to callers it is a database that cannot be reached. */
const toLost = (cause: unknown): Error =>
  Object.assign(new Error('The thread of the embedded database has ended.', { cause }), { code: '08006' })

/** Waits for syncs of the log, which the thread tells of; `hold` keeps the process alive meanwhile. */
const createDisk = (hold: () => void) => {
  let marks = 0
  let durable = 0
  let waiting: (Waiting<void> & { marks: number })[] = []
  return {
    isAwaited: () => waiting.length > 0,
    note: (seen: number) => {
      marks = seen
    },
    settle: (reached: number) => {
      durable = reached
      const due = waiting.filter((one) => one.marks <= durable)
      waiting = waiting.filter((one) => one.marks > durable)
      for (const { resolve } of due) resolve()
    },
    fail: (error: Error) => {
      const due = waiting
      waiting = []
      for (const { reject } of due) reject(error)
    },
    mark: () => marks,
    whenDurable: async () => {
      if (durable >= marks) return
      hold()
      await new Promise<void>((resolve, reject) => waiting.push({ marks, resolve, reject }))
    },
  }
}

/** Hands requests to the thread and its answers to who asked; an idle thread keeps no process alive. */
const connect = (worker: Worker) => {
  const asked: Waiting<Uint8Array<ArrayBuffer> | null>[] = []
  const disk = createDisk(() => worker.ref())
  let lost: Error | null = null

  const fail = (cause: unknown) => {
    lost ??= toLost(cause)
    for (const { reject } of asked.splice(0)) reject(lost)
    disk.fail(lost)
  }
  const receive = (reply: EngineReply) => {
    switch (reply.kind) {
      case 'answer':
        disk.note(reply.marks)
        asked.shift()?.resolve(reply.response)
        break
      case 'failed':
        asked.shift()?.reject(new Error(reply.message))
        break
      case 'durable':
        disk.settle(reply.marks)
        break
      case 'not-durable':
        disk.fail(new Error(reply.message))
    }
  }
  worker.on('message', (reply: EngineReply) => {
    receive(reply)
    if (asked.length === 0 && !disk.isAwaited()) worker.unref()
  })
  worker.on('error', fail)
  worker.on('exit', (code) => fail(new Error(`exit code ${code}`)))

  /** Resolves with the thread's next answer that nobody waits for yet. */
  const next = () =>
    new Promise<Uint8Array<ArrayBuffer> | null>((resolve, reject) => {
      asked.push({ resolve, reject })
      worker.ref()
    })
  const ask = (request: EngineRequest) => {
    if (lost !== null) return Promise.reject(lost)
    const answer = next()
    worker.postMessage(request, request.kind === 'run' ? [request.request.buffer] : [])
    return answer
  }
  return { next, ask, disk, isLost: () => lost !== null }
}

/** Starts PGlite in a thread of this process on `folder` (null: in memory) and waits until it answers. `threadUrl` is the bundled thread. */
export const startEngineThread = async (folder: string | null, threadUrl?: URL): Promise<EngineThread> => {
  const url = threadUrl ?? new URL('./threads/pglite-thread.ts', import.meta.url)
  const worker = startThread(url, { folder } satisfies EngineThreadData)
  const { next, ask, disk, isLost } = connect(worker)
  await next()
  return {
    ask,
    disk,
    close: async () => {
      if (isLost()) return
      try {
        await ask({ kind: 'close' })
      } finally {
        // A late message would let the process end before the thread has.
        worker.removeAllListeners('message')
        await worker.terminate()
      }
    },
  }
}
