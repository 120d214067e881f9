import { type ParseInput, ParseResult, type RefusalCode } from './port.ts'
import { residentMb } from './resident-memory.ts'
import { spawnChild } from './spawn-child.ts'

export type ChildOptions = { entryUrl: URL; memoryMb: number; timeoutMs: number }
export type Child = {
  /** Gives a refusal when the process dies or has to be killed over the file; it is of no use afterwards. */
  run(input: ParseInput): Promise<ParseResult>
  isAlive(): boolean
  /** False once it has grown or served so long that a fresh one is the better choice. */
  isFresh(): boolean
  kill(): void
}

const watchEveryMs = 25
const jobsPerChild = 200

const refuse = (code: RefusalCode, reason: string): ParseResult => ({ kind: 'refused', code, reason })
const unreadable = refuse('crashed', 'The reader stopped over this file; it is probably damaged.')

/** One parser process and the watch over it: memory, time, and what it answers. */
export const openChild = ({ entryUrl, memoryMb, timeoutMs }: ChildOptions): Child => {
  const child = spawnChild(entryUrl, memoryMb)
  let alive = true
  let jobs = 0
  let settle: ((result: ParseResult) => void) | null = null
  const tooMuch = refuse('too-much-memory', `The file needs more than ${memoryMb} MB of memory to read.`)

  const finish = (result: ParseResult) => {
    settle?.(result)
    settle = null
  }
  const end = (result: ParseResult) => {
    alive = false
    child.kill('SIGKILL')
    finish(result)
  }
  const memory = () => (child.pid === undefined ? null : residentMb(child.pid))

  child.on('message', (message) => {
    const result = ParseResult.safeParse(message)
    if (result.success) finish(result.data)
    else end(unreadable)
  })
  child.on('error', () => end(unreadable))
  // V8 aborts when its heap is full.
  child.on('exit', (code, signal) => end(signal === 'SIGABRT' || code === 134 ? tooMuch : unreadable))

  return {
    run: async (input) => {
      jobs += 1
      const timer = setTimeout(() => end(refuse('too-slow', `The file takes longer than ${timeoutMs / 1000} s to read.`)), timeoutMs)
      const watch = setInterval(() => {
        if ((memory() ?? 0) > memoryMb) end(tooMuch)
      }, watchEveryMs)
      try {
        return await new Promise<ParseResult>((resolve) => {
          settle = resolve
          if (!alive) return finish(unreadable)
          child.send(input, (error) => {
            if (error !== null) end(unreadable)
          })
        })
      } finally {
        clearTimeout(timer)
        clearInterval(watch)
      }
    },
    isAlive: () => alive,
    isFresh: () => alive && jobs < jobsPerChild && (memory() ?? 0) < memoryMb * 0.6,
    kill: () => end(unreadable),
  }
}
