import { type MessagePort, parentPort } from 'node:worker_threads'
import type { ThreadReply } from './thread-pool.ts'

type Answer<Output> = { output: Output; transfer: ArrayBuffer[] }

/** The thread's half of `createThreadPool`: answers each message with the result of `work`, or with its error's text. */
export const answerMessages = <Input, Output>(work: (input: Input) => Promise<Answer<Output>>): void => {
  if (parentPort === null) throw new Error('This file runs as a worker thread only.')
  const port: MessagePort = parentPort
  port.on('message', (input: Input) => {
    work(input).then(
      ({ output, transfer }) => port.postMessage({ output } satisfies ThreadReply<Output>, transfer),
      (error: unknown) => port.postMessage({ error: error instanceof Error ? error.message : String(error) } satisfies ThreadReply<Output>),
    )
  })
}
