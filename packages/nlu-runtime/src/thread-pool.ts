import type { Worker } from 'node:worker_threads'
import { AppError } from '@frontdesk/core/errors'

export type ThreadReply<Output> = { output: Output } | { error: string }

export type ThreadPool<Input, Output> = {
  run(input: Input): Promise<Output>
  close(): Promise<void>
}

export type ThreadPoolOptions = {
  /** Threads at most; each is started when first needed and again after a crash. */
  threads: number
  /** Inputs that may wait for a free thread; one more is refused with `limit-reached`. */
  queueLimit: number
  /** What a thread does, for messages ("sentence encoder"). */
  name: string
  start(): Worker
}

type Job<Input, Output> = { input: Input; resolve(output: Output): void; reject(error: Error): void }
type Seat<Input, Output> = { worker: Worker; job: Job<Input, Output> | null }

/** A pool of threads that answer one message each at a time, first come, first served. */
export const createThreadPool = <Input, Output>(options: ThreadPoolOptions): ThreadPool<Input, Output> => {
  const waiting: Job<Input, Output>[] = []
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
    while (waiting.length > 0) {
      const seat = [...seats].find((one) => one.job === null) ?? (seats.size < options.threads ? openSeat() : null)
      const job = seat === null ? undefined : waiting.shift()
      if (seat === null || job === undefined) return
      seat.job = job
      seat.worker.postMessage(job.input)
    }
  }

  return {
    run: (input) => {
      if (closed) return Promise.reject(failure('closed'))
      if (waiting.length >= options.queueLimit)
        return Promise.reject(new AppError('limit-reached', 'Too busy right now, please try again.'))
      return new Promise<Output>((resolve, reject) => {
        waiting.push({ input, resolve, reject })
        serve()
      })
    },
    close: async () => {
      closed = true
      for (const job of waiting.splice(0)) job.reject(failure('closed'))
      const open = [...seats]
      for (const seat of open) {
        seats.delete(seat)
        seat.job?.reject(failure('closed'))
      }
      await Promise.all(open.map((seat) => seat.worker.terminate()))
    },
  }
}
