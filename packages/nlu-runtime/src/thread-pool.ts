import type { Worker } from 'node:worker_threads'
import { AppError } from '@frontdesk/core/errors'

export type ThreadReply<Output> = { output: Output } | { error: string }

/** `later`: when nothing waits that somebody is waiting for. */
export type Urgency = 'now' | 'later'

export type ThreadPool<Input, Output> = {
  run(input: Input, urgency?: Urgency): Promise<Output>
  close(): Promise<void>
}

export type ThreadPoolOptions = {
  /** Threads at most; each is started when first needed and again after a crash. */
  threads: number
  /** Inputs of either urgency that may wait for a free thread; one more is refused with `limit-reached`. */
  queueLimit: number
  /** What a thread does, for messages ("sentence encoder"). */
  name: string
  start(): Worker
}

type Job<Input, Output> = { input: Input; resolve(output: Output): void; reject(error: Error): void }
type Seat<Input, Output> = { worker: Worker; job: Job<Input, Output> | null }

/** A pool of threads that answer one message each at a time: what is wanted now first, and of that first come, first served. */
export const createThreadPool = <Input, Output>(options: ThreadPoolOptions): ThreadPool<Input, Output> => {
  const waiting: Record<Urgency, Job<Input, Output>[]> = { now: [], later: [] }
  const seats = new Set<Seat<Input, Output>>()
  let closed = false
  const failure = (message: string, cause?: unknown) => new AppError('internal', `${options.name}: ${message}`, { cause })

  const settle = (seat: Seat<Input, Output>, reply: ThreadReply<Output>) => {
    const job = seat.job
    seat.job = null
    if ('error' in reply) job?.reject(failure(reply.error))
    else job?.resolve(reply.output)
    serve()
  }

  const dismiss = (seat: Seat<Input, Output>, error: Error) => {
    if (!seats.delete(seat)) return
    seat.job?.reject(error)
    void seat.worker.terminate()
    if (!closed) serve()
  }

  const openSeat = (): Seat<Input, Output> => {
    const seat: Seat<Input, Output> = { worker: options.start(), job: null }
    seat.worker.on('message', (reply: ThreadReply<Output>) => settle(seat, reply))
    seat.worker.on('error', (cause) => dismiss(seat, failure('the thread failed', cause)))
    seat.worker.on('exit', () => dismiss(seat, failure('the thread ended')))
    seats.add(seat)
    return seat
  }

  const serve = () => {
    while (waiting.now.length > 0 || waiting.later.length > 0) {
      const seat = [...seats].find((one) => one.job === null) ?? (seats.size < options.threads ? openSeat() : null)
      const job = seat === null ? undefined : (waiting.now.shift() ?? waiting.later.shift())
      if (seat === null || job === undefined) return
      seat.job = job
      seat.worker.postMessage(job.input)
    }
  }

  return {
    run: (input, urgency = 'now') => {
      if (closed) return Promise.reject(failure('closed'))
      if (waiting[urgency].length >= options.queueLimit)
        return Promise.reject(new AppError('limit-reached', 'Too busy right now, please try again.'))
      return new Promise<Output>((resolve, reject) => {
        waiting[urgency].push({ input, resolve, reject })
        serve()
      })
    },
    close: async () => {
      closed = true
      for (const job of [...waiting.now.splice(0), ...waiting.later.splice(0)]) job.reject(failure('closed'))
      const open = [...seats]
      for (const seat of open) {
        seats.delete(seat)
        seat.job?.reject(failure('closed'))
      }
      await Promise.all(open.map((seat) => seat.worker.terminate()))
    },
  }
}
