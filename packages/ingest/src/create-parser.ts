import { limits } from './limits.ts'
import { type Child, openChild } from './open-child.ts'
import type { ParseInput, ParseResult, Parser } from './port.ts'

export type ParserOptions = {
  /** The child's entry: `parse-child.js` beside a bundle; the TypeScript source unless given. */
  entryUrl?: URL
  /** Resident memory a file may take to read; the process is killed above it. */
  memoryMb?: number
  timeoutMs?: number
  /** Processes at most. Each starts with the first file that needs it, and ends when there was none for a while. */
  processes?: number
  idleMs?: number
}

type Job = { input: ParseInput; signal: AbortSignal | undefined; resolve(result: ParseResult): void; reject(reason: unknown): void }

/** Reads files in processes of their own, which are killed when a file takes too much memory or time. The next file gets a new one. */
export const createParser = (options: ParserOptions = {}): Parser => {
  const { memoryMb = 512, timeoutMs = 60_000, processes = 1, idleMs = 30_000 } = options
  const entryUrl = options.entryUrl ?? new URL('./child/parse-child.ts', import.meta.url)
  const waiting: Job[] = []
  const busy = new Set<Child>()
  const idle = new Map<Child, NodeJS.Timeout>()
  let closed = false

  const takeChild = (): Child => {
    for (const [child, timer] of idle) {
      clearTimeout(timer)
      idle.delete(child)
      if (child.isAlive()) return child
    }
    return openChild({ entryUrl, memoryMb, timeoutMs })
  }

  const putBack = (child: Child) => {
    busy.delete(child)
    if (closed || !child.isFresh()) return child.kill()
    const timer = setTimeout(() => {
      idle.delete(child)
      child.kill()
    }, idleMs)
    idle.set(child, timer.unref())
  }

  const runJob = async (job: Job) => {
    const child = takeChild()
    busy.add(child)
    const abort = () => child.kill()
    job.signal?.addEventListener('abort', abort, { once: true })
    const result = await child.run(job.input)
    job.signal?.removeEventListener('abort', abort)
    putBack(child)
    if (job.signal?.aborted === true) job.reject(job.signal.reason)
    else if (closed) job.reject(new Error('The parser was closed.'))
    else job.resolve(result)
    serve()
  }

  const serve = () => {
    while (busy.size < processes) {
      const job = waiting.shift()
      if (job === undefined) return
      if (job.signal?.aborted === true) job.reject(job.signal.reason)
      else void runJob(job)
    }
  }

  return {
    parse: (input, { signal } = {}) => {
      if (closed) return Promise.reject(new Error('The parser was closed.'))
      if (input.bytes.length > limits.inputBytes)
        return Promise.resolve({
          kind: 'refused',
          code: 'too-large',
          reason: `The file is larger than ${limits.inputBytes / 1024 / 1024} MB.`,
        })
      return new Promise<ParseResult>((resolve, reject) => {
        waiting.push({ input, signal, resolve, reject })
        serve()
      })
    },
    close: async () => {
      closed = true
      for (const job of waiting.splice(0)) job.reject(new Error('The parser was closed.'))
      for (const [child, timer] of idle) {
        clearTimeout(timer)
        child.kill()
      }
      idle.clear()
      for (const child of busy) child.kill()
    },
  }
}
