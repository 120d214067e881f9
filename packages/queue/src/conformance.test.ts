import { randomUUID } from 'node:crypto'
import { AppError, isAppError } from '@frontdesk/core/errors'
import { collectLogs } from '@frontdesk/telemetry/testing/collect-logs'
import { startRedis, type TestRedis, whyNoRedis } from '@frontdesk/telemetry/testing/start-redis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createBullmqQueue } from './bullmq/create-bullmq-queue.ts'
import { startBullmqConsumer } from './bullmq/start-bullmq-consumer.ts'
import { createInProcessQueue } from './in-process/create-in-process-queue.ts'
import type { JobConsumer, JobContext, JobHandlers, JobQueue, StartConsumer } from './port.ts'

type Subject = { queue: JobQueue; startConsumer: StartConsumer }

let redis: TestRedis | null = null
const noRedis = process.env.TEST_REDIS_URL ? null : whyNoRedis()
if (noRedis) console.info(`BullMQ conformance ${noRedis}; set TEST_REDIS_URL to run it elsewhere`)

beforeAll(async () => {
  if (!process.env.TEST_REDIS_URL && !noRedis) redis = await startRedis()
})
afterAll(() => redis?.stop())

const subjects: [string, () => Subject][] = [
  ['in process', () => createInProcessQueue({ log: collectLogs().log, retryDelayMs: 20 })],
  [
    'BullMQ',
    () => {
      const redisUrl = process.env.TEST_REDIS_URL ?? redis?.url ?? ''
      const options = { redisUrl, log: collectLogs().log, prefix: `test-${randomUUID()}` }
      return { queue: createBullmqQueue({ ...options, retryDelayMs: 20 }), startConsumer: startBullmqConsumer(options) }
    },
  ],
]

/** A promise that the test settles. */
const gate = () => {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}
const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))

describe.each(subjects)('queue: %s', (name, open) => {
  const skip = name === 'BullMQ' && noRedis !== null
  let subject: Subject
  const consumers: JobConsumer[] = []

  const consume = (handlers: Partial<JobHandlers>, concurrency = { turns: 4, background: 2, ingestion: 1 }): JobConsumer => {
    const unexpected = async (): Promise<void> => {
      throw new AppError('invalid', 'The test expects no such job.')
    }
    const all = {
      'turn.run': unexpected,
      'action.reconcile': unexpected,
      'nlu.train': unexpected,
      'knowledge.index': unexpected,
      'knowledge.sync': unexpected,
    }
    const consumer = subject.startConsumer({ ...all, ...handlers }, { concurrency })
    consumers.push(consumer)
    return consumer
  }
  const depth = async (queue: string) => (await subject.queue.depths()).find((entry) => entry.queue === queue)
  const enqueueTurn = (jobId: string, turnId: string = randomUUID()) => subject.queue.enqueue('turn.run', { turnId }, { jobId })

  beforeEach(() => {
    subject = open()
  })
  afterEach(async () => {
    await Promise.all(consumers.splice(0).map((consumer) => consumer.close(0)))
    await subject.queue.close()
  })

  test.skipIf(skip)('hands the payload, the job id and a live signal to the handler of that name', async () => {
    const turnId = randomUUID()
    const received: [unknown, JobContext][] = []
    consume({ 'turn.run': async (payload, job) => void received.push([payload, job]) })
    await enqueueTurn(`turn-${turnId}-0`, turnId)
    await expect.poll(() => received).toEqual([[{ turnId }, { jobId: `turn-${turnId}-0`, signal: expect.any(AbortSignal) }]])
    expect(received[0]?.[1].signal.aborted).toBe(false)
    await subject.queue.ping()
  })

  test.skipIf(skip)('takes jobs in the order they came', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `job-${index}`)
    for (const id of ids) await enqueueTurn(id)
    const seen: string[] = []
    consume({ 'turn.run': async (_, { jobId }) => void seen.push(jobId) }, { turns: 1, background: 1, ingestion: 1 })
    await expect.poll(() => seen).toEqual(ids)
  })

  test.skipIf(skip)('takes one id waiting or running twice for one job, and again once it has ended', async () => {
    await enqueueTurn('same')
    await enqueueTurn('same')
    const { open: finish, opened } = gate()
    let runs = 0
    consume({
      'turn.run': async () => {
        runs += 1
        await opened
      },
    })
    await expect.poll(() => runs).toBe(1)
    await enqueueTurn('same')
    expect(await depth('turns')).toMatchObject({ waiting: 0, active: 1 })
    finish()
    await expect.poll(() => depth('turns')).toMatchObject({ active: 0 })
    expect(runs).toBe(1)
    await enqueueTurn('same')
    await expect.poll(() => runs).toBe(2)
  })

  test.skipIf(skip)('holds a job back for its delay', async () => {
    const startedAt: number[] = []
    consume({ 'turn.run': async () => void startedAt.push(performance.now()) })
    const enqueuedAt = performance.now()
    await subject.queue.enqueue('turn.run', { turnId: randomUUID() }, { jobId: 'later', delayMs: 150 })
    expect(await depth('turns')).toMatchObject({ delayed: 1, waiting: 0 })
    await expect.poll(() => startedAt).toHaveLength(1)
    expect((startedAt[0] ?? 0) - enqueuedAt).toBeGreaterThanOrEqual(149)
  })

  test.skipIf(skip)('runs as many jobs of a queue at a time as allowed, and lets no queue hold up another', async () => {
    const { open: finish, opened } = gate()
    let running = 0
    let most = 0
    let ended = 0
    const indexed: string[] = []
    consume({
      'turn.run': async () => {
        running += 1
        most = Math.max(most, running)
        await opened
        running -= 1
        ended += 1
      },
      'knowledge.index': async (_, { jobId }) => void indexed.push(jobId),
    })
    for (let index = 0; index < 10; index += 1) await enqueueTurn(`job-${index}`)
    await subject.queue.enqueue('knowledge.index', { documentId: randomUUID() }, { jobId: 'doc' })
    await expect.poll(() => [running, indexed]).toEqual([4, ['doc']])
    finish()
    await expect.poll(() => ended).toBe(10)
    expect(most).toBe(4)
  })

  test.skipIf(skip)('retries a job until its attempts are spent, then keeps it as failed; its id is free again', async () => {
    const signals = new Set<AbortSignal>()
    const payload = { documentId: randomUUID() }
    consume({
      'knowledge.index': async (_, { signal }) => {
        signals.add(signal)
        throw new AppError('upstream-unavailable', 'The source is away.')
      },
    })
    await subject.queue.enqueue('knowledge.index', payload, { jobId: 'doc' })
    await expect.poll(() => depth('background')).toMatchObject({ failed: 1, delayed: 0, waiting: 0, active: 0 })
    expect(signals.size).toBe(3)
    await subject.queue.enqueue('knowledge.index', payload, { jobId: 'doc' })
    await expect.poll(() => depth('background')).toMatchObject({ failed: 2 })
  })

  test.skipIf(skip)('counts a job that waits for its retry as the same job', async () => {
    let attempts = 0
    consume({
      'knowledge.index': async () => {
        attempts += 1
        if (attempts === 1) throw new Error('first time')
      },
    })
    const payload = { documentId: randomUUID() }
    await subject.queue.enqueue('knowledge.index', payload, { jobId: 'doc' })
    await expect.poll(() => attempts).toBeGreaterThanOrEqual(1)
    await expect.poll(async () => attempts > 1 || (await depth('background'))?.delayed === 1).toBe(true)
    await subject.queue.enqueue('knowledge.index', payload, { jobId: 'doc' })
    await expect.poll(() => depth('background')).toMatchObject({ delayed: 0, waiting: 0, active: 0, failed: 0 })
    expect(attempts).toBeLessThanOrEqual(3)
  })

  test.skipIf(skip)('does not retry what can never succeed', async () => {
    let attempts = 0
    consume({
      'knowledge.index': async () => {
        attempts += 1
        throw new AppError('not-found', 'There is no such document.')
      },
    })
    await subject.queue.enqueue('knowledge.index', { documentId: randomUUID() }, { jobId: 'doc' })
    await expect.poll(() => depth('background')).toMatchObject({ failed: 1, delayed: 0 })
    expect(attempts).toBe(1)
  })

  test.skipIf(skip)('drops a job of one attempt that failed, and its id is free at once', async () => {
    let attempts = 0
    consume({
      'turn.run': async () => {
        attempts += 1
        throw new Error('broken')
      },
    })
    await enqueueTurn('turn')
    await expect.poll(() => attempts).toBe(1)
    await expect.poll(() => depth('turns')).toMatchObject({ waiting: 0, active: 0, delayed: 0, failed: 0 })
    await enqueueTurn('turn')
    await expect.poll(() => attempts).toBe(2)
  })

  test.skipIf(skip)('refuses a payload that does not parse', async () => {
    const wrong = subject.queue.enqueue('turn.run', { turnId: 'not-a-uuid' }, { jobId: 'turn' })
    await expect(wrong).rejects.toSatisfy((error) => isAppError(error) && error.code === 'invalid')
    expect(await depth('turns')).toMatchObject({ waiting: 0 })
  })

  test.skipIf(skip)('tells how many jobs wait and how long the oldest has', async () => {
    await enqueueTurn('a')
    await enqueueTurn('b')
    await expect.poll(async () => (await depth('turns'))?.oldestWaitingMs).toBeGreaterThan(20)
    expect(await subject.queue.depths()).toEqual([
      { queue: 'turns', waiting: 2, active: 0, delayed: 0, failed: 0, oldestWaitingMs: expect.any(Number) },
      { queue: 'background', waiting: 0, active: 0, delayed: 0, failed: 0, oldestWaitingMs: 0 },
      { queue: 'ingestion', waiting: 0, active: 0, delayed: 0, failed: 0, oldestWaitingMs: 0 },
    ])
  })

  test.skipIf(skip)('closing takes no more jobs and waits for those that run', async () => {
    const { open: finish, opened } = gate()
    const ended: string[] = []
    const consumer = consume(
      {
        'turn.run': async (_, { jobId }) => {
          await opened
          ended.push(jobId)
        },
      },
      { turns: 1, background: 1, ingestion: 1 },
    )
    await enqueueTurn('first')
    await enqueueTurn('second')
    await expect.poll(() => depth('turns')).toMatchObject({ active: 1, waiting: 1 })
    let closed = false
    const closing = consumer.close(60_000).then(() => {
      closed = true
    })
    expect(await depth('turns')).toMatchObject({ active: 1, waiting: 1 })
    expect(closed).toBe(false)
    finish()
    await closing
    expect(ended).toEqual(['first'])
    expect(await depth('turns')).toMatchObject({ active: 0, waiting: 1 })
  })

  test.skipIf(skip)('closing aborts what outlives its grace, and the next consumer takes it', async () => {
    const aborted: string[] = []
    const consumer = consume({
      'turn.run': async (_, { jobId, signal }) => {
        await untilAborted(signal).catch((reason) => {
          aborted.push(jobId)
          throw reason
        })
      },
    })
    await enqueueTurn('long')
    await expect.poll(() => depth('turns')).toMatchObject({ active: 1 })
    await consumer.close(10)
    expect(aborted).toEqual(['long'])
    expect(await depth('turns')).toMatchObject({ waiting: 1, active: 0 })
    const taken: string[] = []
    consume({ 'turn.run': async (_, { jobId }) => void taken.push(jobId) })
    await expect.poll(() => taken).toEqual(['long'])
  })
})
