import { randomUUID } from 'node:crypto'
import { createDemoOrderSystem } from '@frontdesk/actions/demo-shop/demo-order-system'
import type { RealtimeEvent, Topic } from '@frontdesk/contracts/realtime'
import { type TestDatabase, testShapes } from '@frontdesk/db/testing/databases'
import { upsertUser } from '@frontdesk/db/user/upsert-user'
import type { Parser } from '@frontdesk/ingest/port'
import { createLlmRegistry } from '@frontdesk/llm/registry'
import { createModelHolder } from '@frontdesk/nlu-runtime/model-holder'
import { createOutboundClient } from '@frontdesk/outbound/create-outbound-client'
import { createInProcessQueue } from '@frontdesk/queue/in-process/create-in-process-queue'
import type { JobHandlers, StartConsumer } from '@frontdesk/queue/port'
import { createMemoryRateLimiter } from '@frontdesk/rate-limit/create-memory-rate-limiter'
import { createInProcessRealtime } from '@frontdesk/realtime/in-process/create-in-process-realtime'
import { createMetrics } from '@frontdesk/telemetry/metrics'
import { collectLogs, type LogLine } from '@frontdesk/telemetry/testing/collect-logs'
import { afterAll, beforeAll, describe } from 'vitest'
import { reconcileRun } from '../action/reconcile-run.ts'
import type { Actor, BaseContext, Context, Ingest, RateLimiters, TurnContext } from '../context.ts'
import { createPassageSearch } from '../knowledge/create-passage-search.ts'
import { type Article, importArticles } from '../knowledge/import-articles.ts'
import { runIndexing } from '../knowledge/run-indexing.ts'
import { runSync } from '../knowledge/sync/run-sync.ts'
import { createIntentDirectory } from '../nlu/intent-directory.ts'
import { createImportReader } from '../nlu/interchange/import-reader.ts'
import { createNluReader } from '../nlu/nlu-reader.ts'
import { runTraining } from '../nlu/run-training.ts'
import { createOutboxDispatcher } from '../outbox/create-outbox-dispatcher.ts'
import { runTurn } from '../turn/run-turn.ts'
import { createHashEncoder } from './hash-encoder.ts'
import { openSmallShop, type SmallShop } from './small-shop.ts'
import { createTableModel, tableIntents } from './table-model.ts'

export type Staff = Extract<Actor, { kind: 'user' }>

export type TestDesk = {
  /** What a worker has. */
  ctx: TurnContext
  shop: SmallShop
  lines: LogLine[]
  /** What a request of the web server has. */
  as(actor: Actor, options?: { rateLimiters?: Partial<RateLimiters>; demoCustomers?: Context['demoCustomers'] }): Context
  newStaff(role?: Staff['role']): Promise<Staff>
  /** Works off the queue until nothing waits, as a worker does; `ctx` is what the worker has. */
  runAll(ctx?: TurnContext): Promise<void>
  /** The events of a topic from now on, in order; the list grows. */
  listen(topic: Topic): Promise<RealtimeEvent[]>
  /** Lets the time pass that leases of turns and claims of runs last. */
  expireLeases(): Promise<void>
  close(): Promise<void>
}

const articles: Article[] = [
  {
    slug: 'delivery-times',
    title: 'How long does delivery take?',
    category: 'Delivery',
    audience: 'public',
    revisedAt: new Date('2026-01-01'),
    body: 'Standard delivery takes 3 to 5 business days. Express delivery takes 1 to 2 business days.',
  },
]

const createHandlers = (ctx: TurnContext): JobHandlers => ({
  'turn.run': (payload, job) => runTurn(ctx, { ...payload, signal: job.signal }),
  'action.reconcile': (payload) => reconcileRun(ctx, payload),
  'nlu.train': (payload, job) => runTraining(ctx, { ...payload, signal: job.signal }),
  'knowledge.index': (payload, job) => runIndexing(ctx, { ...payload, signal: job.signal }),
  'knowledge.sync': (payload, job) => runSync(ctx, { ...payload, signal: job.signal }),
})

const openBase = (db: TestDatabase['db']): { base: BaseContext; startConsumer: StartConsumer; lines: LogLine[] } => {
  const { log, lines } = collectLogs('info')
  const { queue, startConsumer } = createInProcessQueue({ log })
  const base: BaseContext = {
    db,
    queue,
    outbox: createOutboxDispatcher({ db, queue, log }),
    realtime: createInProcessRealtime({ log }),
    log,
    metrics: createMetrics({ service: 'test' }),
    clock: { now: () => new Date() },
    newId: randomUUID,
  }
  return { base, startConsumer, lines }
}

/** Reads files in this process, with code that is loaded when the first one comes. */
const parser: Parser = {
  parse: async (input) => (await import('@frontdesk/ingest/parse-file')).parseFile(input),
  close: async () => undefined,
}

/** Fetches nothing but what a test puts into its place. */
const openIngest = (): Ingest => {
  const userAgent = 'Frontdesk tests'
  return { parser, fetchPublic: createOutboundClient({ userAgent }).fetchPublic, userAgent, isOwnHost: () => true }
}

const openTurns = (base: BaseContext): TurnContext => {
  const encoder = createHashEncoder()
  const models = createModelHolder()
  const intents = createIntentDirectory()
  models.set(createTableModel())
  intents.set(tableIntents)
  return {
    ...base,
    encoder,
    trainerThreadUrl: null,
    models,
    intents,
    passages: createPassageSearch({ db: base.db, log: base.log, encoderHash: encoder.hash }),
    ingest: openIngest(),
    llm: createLlmRegistry({
      primary: null,
      deadlineMs: 2000,
      breaker: { threshold: 5, halfOpenAfterMs: 1000 },
      metrics: base.metrics,
      log: base.log,
    }),
    orders: createDemoOrderSystem(base.db),
    shopName: 'Larkfield',
  }
}

const openLimiters = (): RateLimiters => {
  const plenty = () => createMemoryRateLimiter({ points: 10_000, durationSeconds: 60 })
  return { messages: plenty(), starts: plenty(), signIns: plenty(), apiCalls: plenty() }
}

/**
 * A desk on real parts: the given database, queue and realtime of this process, extractive answers, the demo order system on a small shop.
 * Encoder and model are small ones made for tests, so that it opens at once.
 */
export const openTestDesk = async (open: () => Promise<TestDatabase>): Promise<TestDesk> => {
  const database = await open()
  const { db } = database
  const { base, startConsumer, lines } = openBase(db)
  const ctx = openTurns(base)
  const rateLimiters = openLimiters()
  const shop = await openSmallShop(db)
  await importArticles(ctx, { articles })

  const countWaiting = async (): Promise<number> => (await ctx.queue.depths()).reduce((sum, { waiting }) => sum + waiting, 0)
  return {
    ctx,
    shop,
    lines,
    as: (actor, options = {}) => ({
      ...base,
      actor,
      rateLimiters: { ...rateLimiters, ...options.rateLimiters },
      demoCustomers: options.demoCustomers ?? [],
      shopName: ctx.shopName,
      reader: createNluReader({ db, serving: async () => ctx }),
      importReader: createImportReader({ threadUrl: null }),
      parser: ctx.ingest.parser,
      knowledge: { open: async () => ctx },
    }),
    newStaff: async (role = 'agent') => {
      const name = { viewer: 'Vera Okafor', agent: 'Noah Bennett', admin: 'Ada Lindqvist' }[role]
      const user = await upsertUser(db, { id: randomUUID(), email: `${randomUUID()}@example.com`, name, role, passwordHash: 'none' })
      return { kind: 'user', userId: user.id, name, role }
    },
    runAll: async (worker = ctx) => {
      await base.outbox.flush()
      while ((await countWaiting()) > 0) {
        const consumer = startConsumer(createHandlers(worker), { concurrency: { turns: 8, background: 1, ingestion: 1 } })
        await consumer.close(60_000)
      }
    },
    listen: async (topic) => {
      const events: RealtimeEvent[] = []
      await base.realtime.subscribe(topic, (event) => void events.push(event))
      return events
    },
    expireLeases: async () => {
      await db.query(`UPDATE turn SET lease_until = clock_timestamp() - interval '1 second' WHERE state = 'running'`)
      await db.query(`UPDATE action_run SET claimed_until = clock_timestamp() - interval '1 second' WHERE state = 'claimed'`)
    },
    close: async () => {
      await base.outbox.flush()
      await base.queue.close()
      await base.realtime.close()
      await ctx.ingest.parser.close()
      await database.close()
    },
  }
}

/** Declares the tests of `declare` once for each database shape, on one desk for all of them. */
export const describeOnEachDesk = (declare: (desk: () => TestDesk) => void): void => {
  describe.each(testShapes)('$kind', ({ open }) => {
    let opened: TestDesk | undefined
    beforeAll(async () => {
      opened = await openTestDesk(open)
    }, 120_000)
    afterAll(() => opened?.close())
    declare(() => {
      if (!opened) throw new Error('The desk is opened before the first test.')
      return opened
    })
  })
}
