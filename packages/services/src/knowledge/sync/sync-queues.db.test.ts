import { randomUUID } from 'node:crypto'
import { claimRun } from '@frontdesk/db/sync/claim-run'
import { testShapes } from '@frontdesk/db/testing/databases'
import { createBullmqQueue } from '@frontdesk/queue/bullmq/create-bullmq-queue'
import { startBullmqConsumer } from '@frontdesk/queue/bullmq/start-bullmq-consumer'
import { createInProcessQueue } from '@frontdesk/queue/in-process/create-in-process-queue'
import type { JobConsumer, JobHandlers, JobQueue, StartConsumer } from '@frontdesk/queue/port'
import { collectLogs } from '@frontdesk/telemetry/testing/collect-logs'
import { startRedis, type TestRedis, whyNoRedis } from '@frontdesk/telemetry/testing/start-redis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestDesk, type TestDesk } from '../../testing/open-test-desk.ts'
import { createSource } from '../source/create-source.ts'
import { page, serveSite, siteOrigin } from '../testing/serve-site.ts'
import { enqueueSync } from './enqueue-sync.ts'
import { readRun } from './list-runs.ts'
import { runSync } from './run-sync.ts'
import { startSync } from './start-sync.ts'
import { sweepSyncs } from './sweep-syncs.ts'

type Subject = { queue: JobQueue; startConsumer: StartConsumer }

const { TEST_REDIS_URL } = process.env
const noRedis = TEST_REDIS_URL ? null : whyNoRedis()
if (noRedis) console.info(`Syncs over BullMQ ${noRedis}; set TEST_REDIS_URL to run them elsewhere`)

let redis: TestRedis | null = null
let desk: TestDesk
beforeAll(async () => {
  if (!TEST_REDIS_URL && !noRedis) redis = await startRedis()
  // On a server where there is one.
  const shape = testShapes.at(-1)
  if (!shape) throw new Error('There is no shape of database to test on.')
  desk = await openTestDesk(shape.open)
}, 120_000)
afterAll(async () => {
  await desk.close()
  await redis?.stop()
})

const subjects: [string, () => Subject][] = [
  ['in process', () => createInProcessQueue({ log: collectLogs().log })],
  [
    'BullMQ',
    () => {
      const options = { redisUrl: TEST_REDIS_URL ?? redis?.url ?? '', log: collectLogs().log, prefix: `test-${randomUUID()}` }
      return { queue: createBullmqQueue(options), startConsumer: startBullmqConsumer(options) }
    },
  ],
]

const unexpected = () => Promise.reject(new Error('The test expects no such job.'))
const others: Omit<JobHandlers, 'knowledge.sync'> = {
  'turn.run': unexpected,
  'action.reconcile': unexpected,
  'nlu.train': unexpected,
  'knowledge.index': unexpected,
}
const waiting = { timeout: 20_000, interval: 20 }

describe.each(subjects)('syncs: %s', (name, open) => {
  const skip = name === 'BullMQ' && noRedis !== null
  let subject: Subject
  const consumers: JobConsumer[] = []
  beforeEach(() => {
    if (!skip) subject = open()
  })
  afterEach(async () => {
    await Promise.all(consumers.splice(0).map((consumer) => consumer.close(5000)))
    if (!skip) await subject.queue.close()
  })

  const prepare = async () => {
    const { queue } = subject
    const admin = { ...desk.as(await desk.newStaff('admin')), queue }
    const { fetchPublic, asked } = serveSite(
      new Map([
        ['/', page('Help', 'All about the shop.', ['/delivery'])],
        ['/delivery', page('Delivery', 'Delivery takes three days.')],
      ]),
    )
    const worker = { ...desk.ctx, queue, ingest: { ...desk.ctx.ingest, fetchPublic } }
    const config = { kind: 'crawl' as const, url: `${siteOrigin}/`, maxPages: 50, maxDepth: 3 }
    const source = await createSource(admin, { name: desk.ctx.newId(), config })
    const sync: JobHandlers['knowledge.sync'] = (payload, job) => runSync(worker, { ...payload, signal: job.signal })
    const consume = (handler: JobHandlers['knowledge.sync'] = sync): void => {
      const handlers = { ...others, 'knowledge.sync': handler }
      consumers.push(subject.startConsumer(handlers, { concurrency: { turns: 1, background: 1, ingestion: 2 } }))
    }
    const stateOf = async (runId: string) => (await readRun(admin, { runId })).state
    const waitUntilDone = (runId: string) => expect.poll(() => stateOf(runId), waiting).toBe('done')
    const idle = async () => {
      const depths = await subject.queue.depths()
      return depths.every((depth) => depth.waiting + depth.active === 0)
    }
    return { admin, worker, source, asked, consume, sync, waitUntilDone, waitUntilIdle: () => expect.poll(idle, waiting).toBe(true) }
  }

  test.skipIf(skip)('runs one that is put on the queue', { timeout: 60_000 }, async () => {
    const { admin, source, consume, waitUntilDone } = await prepare()
    consume()
    const { id } = await startSync(admin, { id: source.id })
    await waitUntilDone(id)
    expect(await readRun(admin, { runId: id })).toMatchObject({ error: null, counts: { found: 2, added: 2 } })
  })

  test.skipIf(skip)('reads nothing twice for one that is put there again and again', { timeout: 60_000 }, async () => {
    const { admin, source, asked, consume, sync, waitUntilDone, waitUntilIdle } = await prepare()
    const { id } = await startSync(admin, { id: source.id })
    await startSync(admin, { id: source.id })
    // The same job; and a job of its own for the same run, as the sweeper makes it.
    await enqueueSync(admin, id)
    await subject.queue.enqueue('knowledge.sync', { runId: id }, { jobId: `sync-${id}-late` })
    let jobs = 0
    consume((payload, job) => {
      jobs += 1
      return sync(payload, job)
    })
    await waitUntilDone(id)
    await waitUntilIdle()
    expect(jobs).toBe(2)
    expect(asked.filter((path) => path === '/delivery')).toHaveLength(1)
  })

  test.skipIf(skip)('takes one up again whose worker has vanished', { timeout: 60_000 }, async () => {
    const { admin, worker, source, consume, sync, waitUntilDone } = await prepare()
    let vanish = (): void => undefined
    const vanished = new Promise<void>((resolve) => {
      vanish = resolve
    })
    let jobs = 0
    consume(async (payload, job) => {
      jobs += 1
      if (jobs > 1) return sync(payload, job)
      // Claims its run and is not heard of any more, while the queue still takes it to be at work.
      await claimRun(desk.ctx.db, { id: payload.runId, token: desk.ctx.newId(), staleMs: 60_000 })
      await vanished
    })
    const { id } = await startSync(admin, { id: source.id })
    await expect.poll(async () => (await readRun(admin, { runId: id })).state, waiting).toBe('running')
    expect(await sweepSyncs(worker)).toBe(0)
    await desk.ctx.db.query(`UPDATE sync_run SET heartbeat_at = now() - interval '1 minute' WHERE id = $1`, [id])
    expect(await sweepSyncs(worker)).toBe(1)
    await waitUntilDone(id)
    vanish()
    expect(await readRun(admin, { runId: id })).toMatchObject({ error: null, counts: { added: 2 } })
  })
})
