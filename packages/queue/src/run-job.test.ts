import { randomUUID } from 'node:crypto'
import { jobs } from '@frontdesk/contracts/jobs'
import { collectLogs } from '@frontdesk/telemetry/testing/collect-logs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { JobHandlers } from './port.ts'
import { runJob } from './run-job.ts'

const never = (): Promise<never> => new Promise(() => undefined)
const run = (
  handler: (payload: unknown, job: { signal: AbortSignal }) => Promise<void>,
  received: object = {},
  closing = new AbortController(),
) => {
  const { log, lines } = collectLogs()
  const handlers: JobHandlers = {
    'turn.run': handler,
    'action.reconcile': handler,
    'nlu.train': handler,
    'knowledge.index': handler,
    'knowledge.sync': handler,
  }
  const job = { name: 'knowledge.index', data: { documentId: randomUUID() }, jobId: 'doc', attempt: 1, ...received }
  return { lines, closing, outcome: runJob({ handlers, log, closing: closing.signal }, job) }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('aborts a job at its timeout, and leaves a handler that takes no notice to itself', async () => {
  let signal: AbortSignal | undefined
  const { outcome, lines } = run((_, job) => {
    signal = job.signal
    return never()
  })
  await vi.advanceTimersByTimeAsync(jobs['knowledge.index'].timeoutMs - 1)
  expect(signal?.aborted).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(signal?.aborted).toBe(true)
  await vi.advanceTimersByTimeAsync(1000)
  expect(await outcome).toEqual({ kind: 'retry' })
  expect(lines).toMatchObject([
    { level: 'warn', err: { code: 'internal', message: expect.stringContaining(`${jobs['knowledge.index'].timeoutMs} ms`) } },
  ])
})

test('lets an aborted handler tidy up, and takes its word when it gets done after all', async () => {
  const { outcome } = run(
    (_, { signal }) => new Promise((resolve) => signal.addEventListener('abort', () => setTimeout(resolve, 500), { once: true })),
  )
  await vi.advanceTimersByTimeAsync(jobs['knowledge.index'].timeoutMs + 500)
  expect(await outcome).toEqual({ kind: 'done' })
})

test('releases what closing cut off', async () => {
  const { outcome, closing, lines } = run(
    (_, { signal }) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  )
  closing.abort(new Error('closing'))
  expect(await outcome).toEqual({ kind: 'released' })
  expect(lines).toEqual([])
})

test.each([
  ['an unknown job', { name: 'turn.walk' }],
  ['a payload that does not parse', { data: { documentId: 7 } }],
  ['a payload with a field too many', { data: { documentId: randomUUID(), text: 'secret' } }],
])('gives up %s at once, with one line in the log', async (_, received) => {
  const handler = vi.fn(async () => undefined)
  const { outcome, lines } = run(handler, received)
  expect(await outcome).toEqual({ kind: 'dead', reason: 'invalid' })
  expect(handler).not.toHaveBeenCalled()
  expect(lines).toMatchObject([{ level: 'error', jobId: 'doc', msg: 'job does not parse' }])
})

test('gives up after the last attempt', async () => {
  const { outcome } = run(() => Promise.reject(new Error('again')), { attempt: 3 })
  expect(await outcome).toEqual({ kind: 'dead', reason: 'unexpected' })
})

test('only logs the failure of a job of one attempt', async () => {
  const { outcome, lines } = run(() => Promise.reject(new Error('broken')), { name: 'turn.run', data: { turnId: randomUUID() } })
  expect(await outcome).toEqual({ kind: 'done' })
  expect(lines).toMatchObject([{ level: 'error', jobName: 'turn.run', jobId: 'doc', err: { message: 'broken' } }])
})

test('takes a handler that throws at once like one that rejects', async () => {
  const { outcome } = run(() => {
    throw new Error('at once')
  })
  expect(await outcome).toEqual({ kind: 'retry' })
})
