import { randomUUID } from 'node:crypto'
import { AppError, isAppError } from '@frontdesk/core/errors'
import { collectLogs } from '@frontdesk/telemetry/testing/collect-logs'
import { startRedis, type TestRedis, whyNoRedis } from '@frontdesk/telemetry/testing/start-redis'
import { Queue } from 'bullmq'
import { Redis } from 'ioredis'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { JobConsumer, JobQueue } from '../port.ts'
import { createBullmqQueue } from './create-bullmq-queue.ts'
import { startBullmqConsumer } from './start-bullmq-consumer.ts'

const noRedis = whyNoRedis()
if (noRedis) console.info(`BullMQ outages ${noRedis}`)

const unexpected = async (): Promise<void> => {
  throw new AppError('invalid', 'The test expects no such job.')
}
const patience = { timeout: 15_000, interval: 50 }

describe.skipIf(noRedis !== null)('the queue on Redis lives through', () => {
  let redis: TestRedis
  let queue: JobQueue
  let consumer: JobConsumer | null = null
  let seen: string[] = []
  const closers: (() => Promise<unknown>)[] = []
  const { log, lines } = collectLogs()

  const consume = (run: (turnId: string) => Promise<void> = async (turnId) => void seen.push(turnId)): void => {
    const handlers = {
      'turn.run': (payload: { turnId: string }) => run(payload.turnId),
      'action.reconcile': unexpected,
      'nlu.train': unexpected,
      'knowledge.index': unexpected,
      'knowledge.sync': unexpected,
    }
    consumer = startBullmqConsumer({ redisUrl: redis.url, log })(handlers, { concurrency: { turns: 2, background: 1, ingestion: 1 } })
  }
  const enqueue = async (): Promise<string> => {
    const turnId = randomUUID()
    await queue.enqueue('turn.run', { turnId }, { jobId: turnId })
    return turnId
  }
  const enqueueWhenBack = async (): Promise<string> => {
    const enqueued: string[] = []
    const attempt = (): Promise<unknown> =>
      enqueue().then(
        (turnId) => enqueued.push(turnId),
        () => 0,
      )
    await expect.poll(attempt, patience).toBe(1)
    return enqueued[0] ?? ''
  }
  const expectRefusal = async (): Promise<void> => {
    const startedAt = performance.now()
    await expect(enqueue()).rejects.toSatisfy((error) => isAppError(error) && error.code === 'upstream-unavailable')
    expect(performance.now() - startedAt).toBeLessThan(2000)
  }

  beforeEach(async () => {
    redis = await startRedis()
    queue = createBullmqQueue({ redisUrl: redis.url, log })
    seen = []
  })
  afterEach(async () => {
    await consumer?.close(0)
    consumer = null
    await queue.close()
    await Promise.all(closers.splice(0).map((close) => close()))
    await redis.stop()
  })

  test('a Redis that is not there at the start', async () => {
    await redis.kill()
    const late = createBullmqQueue({ redisUrl: redis.url, log })
    closers.push(() => late.close())
    consume()
    await expect(late.enqueue('turn.run', { turnId: randomUUID() }, { jobId: 'x' })).rejects.toThrow('cannot be reached')
    await expect(late.ping()).rejects.toThrow('cannot be reached')
    await redis.start()
    await expect
      .poll(
        () =>
          late.ping().then(
            () => true,
            () => false,
          ),
        patience,
      )
      .toBe(true)
    const turnId = randomUUID()
    await late.enqueue('turn.run', { turnId }, { jobId: turnId })
    await expect.poll(() => seen, patience).toEqual([turnId])
  }, 30_000)

  test('a crash that loses everything', async () => {
    consume()
    const first = await enqueue()
    await expect.poll(() => seen, patience).toEqual([first])
    await redis.kill()
    await expectRefusal()
    await redis.start()
    const second = await enqueueWhenBack()
    await expect.poll(() => seen, patience).toEqual([first, second])
    expect(lines.filter((line) => line.msg === 'connection lost').length).toBeLessThanOrEqual(8)
  }, 30_000)

  test('a Redis that hangs', async () => {
    consume()
    await expect.poll(() => enqueue().then(() => seen.length), patience).toBeGreaterThan(0)
    redis.pause()
    await expectRefusal()
    await expectRefusal()
    redis.resume()
    const turnId = await enqueueWhenBack()
    await expect.poll(() => seen, patience).toContain(turnId)
  }, 30_000)

  test('FLUSHALL, while idle and under a running job', async () => {
    const running: string[] = []
    let finish = (): void => undefined
    const finished = new Promise<void>((resolve) => {
      finish = resolve
    })
    consume(async (turnId) => {
      running.push(turnId)
      if (running.length === 2) await finished
      seen.push(turnId)
    })
    const admin = new Redis(redis.url)
    closers.push(() => admin.quit())
    const first = await enqueue()
    await expect.poll(() => seen, patience).toEqual([first])
    await admin.flushall()
    const second = await enqueue()
    await expect.poll(() => running, patience).toEqual([first, second])
    await admin.flushall()
    finish()
    await expect.poll(() => seen, patience).toEqual([first, second])
    const third = await enqueue()
    await expect.poll(() => seen, patience).toEqual([first, second, third])
  }, 30_000)

  test('a job that some other program put there', async () => {
    const connection = new Redis(redis.url, { maxRetriesPerRequest: null })
    const raw = new Queue('turns', { connection, prefix: 'frontdesk' })
    closers.push(
      () => raw.close(),
      () => connection.quit(),
    )
    await raw.add('turn.run', { turnId: 'not-a-uuid', text: 'hello' }, { attempts: 5 })
    consume()
    const depth = async () => (await queue.depths()).find((entry) => entry.queue === 'turns')
    await expect.poll(depth, patience).toMatchObject({ failed: 1, waiting: 0, delayed: 0, active: 0 })
    expect(seen).toEqual([])
    expect(lines).toContainEqual(expect.objectContaining({ level: 'error', msg: 'job does not parse' }))
    const good = await enqueue()
    await expect.poll(() => seen, patience).toEqual([good])
  }, 30_000)
})
