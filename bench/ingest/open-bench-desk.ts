import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate } from '@frontdesk/db/migrate'
import { upsertUser } from '@frontdesk/db/user/upsert-user'
import { createMemoryRateLimiter } from '@frontdesk/rate-limit/create-memory-rate-limiter'
import { readArticles } from '@frontdesk/seed/seed/read-articles'
import { readOutOfScopePhrases, readSeedEntities, readSeedIntents } from '@frontdesk/seed/seed/read-intents'
import { generateShop } from '@frontdesk/seed/seed/shop'
import type { Actor, Context, TurnContext } from '@frontdesk/services/context'
import { runIndexing } from '@frontdesk/services/knowledge/run-indexing'
import { runSync } from '@frontdesk/services/knowledge/sync/run-sync'
import { createImportReader } from '@frontdesk/services/nlu/interchange/import-reader'
import { createNluReader } from '@frontdesk/services/nlu/nlu-reader'
import { refreshModel } from '@frontdesk/services/nlu/refresh-model'
import { openBaseContext } from '@frontdesk/services/setup/open-base-context'
import { openTurnContext } from '@frontdesk/services/setup/open-turn-context'
import { prepareDesk } from '@frontdesk/services/setup/prepare-desk'
import { runTurn } from '@frontdesk/services/turn/run-turn'

const root = path.resolve(import.meta.dirname, '../..')
const keptPassages = 200
const refuse = () => Promise.reject(new Error('This job is not part of the bench.'))

export type BenchDesk = {
  turns: TurnContext
  /** Texts encoded so far. */
  encoded(): number
  /** Of those the passages, each with its sentences. */
  encodedPassages(): number
  /** Encodes so many of the passages that were encoded first again, one after the other; gives the milliseconds one took. */
  timeEncoding(most: number): Promise<number>
  as(actor: Actor): Context
  newAdmin(): Promise<Context>
  close(): Promise<void>
}

/** The whole desk with the demo shop in this process, on the embedded database or on `databaseUrl`; `ownHosts` may be fetched from. */
export const openBenchDesk = async (options: {
  ownHosts: readonly string[]
  databaseUrl: string | null
  encoderThreads: number
}): Promise<BenchDesk> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'frontdesk-ingest-'))
  const opened = await openBaseContext({
    service: 'solo',
    logLevel: 'error',
    databaseUrl: options.databaseUrl,
    databasePoolSize: 10,
    dataDir,
    redisUrl: null,
  })
  const { base } = opened
  await migrate(base.db, path.join(root, 'prisma/migrations'))
  const { turns: plain, close: closeTurns } = await openTurnContext(base, {
    modelDir: path.join(root, 'models/all-minilm-l6-v2'),
    encoderThreads: options.encoderThreads,
    encoderThreadUrl: null,
    trainerThreadUrl: null,
    parseChildUrl: new URL('../../packages/ingest/src/child/parse-child.ts', import.meta.url),
    ownHosts: options.ownHosts,
    llm: null,
    llmDeadlineMs: 8000,
    shopName: 'Larkfield',
  })
  const seed = path.join(root, 'prisma/seed')
  await prepareDesk(plain, {
    demo: async () => ({
      shop: generateShop({ seed: 1, now: base.clock.now() }),
      intents: {
        intents: await readSeedIntents(seed),
        entities: await readSeedEntities(seed),
        outOfScope: await readOutOfScopePhrases(seed),
      },
      articles: await readArticles(seed),
    }),
  })
  await refreshModel(plain)
  let encoded = 0
  let encodedPassages = 0
  const passages: (readonly string[])[] = []
  const { encodeParts } = plain.encoder
  const turns: TurnContext = {
    ...plain,
    encoder: {
      ...plain.encoder,
      encode: (text) => {
        encoded += 1
        return plain.encoder.encode(text)
      },
      ...(encodeParts && {
        encodeParts: (parts: readonly string[]) => {
          encoded += 1
          encodedPassages += 1
          if (passages.length < keptPassages) passages.push(parts)
          return encodeParts(parts)
        },
      }),
    },
  }
  const consumer = opened.startConsumer(
    {
      'turn.run': (payload, job) => runTurn(turns, { ...payload, signal: job.signal }),
      'knowledge.index': (payload, job) => runIndexing(turns, { ...payload, signal: job.signal }),
      'knowledge.sync': (payload, job) => runSync(turns, { ...payload, signal: job.signal }),
      'action.reconcile': refuse,
      'nlu.train': refuse,
    },
    { concurrency: { turns: 8, background: 2, ingestion: 2 } },
  )
  const plenty = () => createMemoryRateLimiter({ points: 1_000_000, durationSeconds: 60 })
  const as = (actor: Actor): Context => ({
    ...base,
    actor,
    rateLimiters: { messages: plenty(), starts: plenty(), signIns: plenty(), apiCalls: plenty() },
    demoCustomers: [],
    shopName: 'Larkfield',
    reader: createNluReader({ db: base.db, serving: async () => turns }),
    importReader: createImportReader({ threadUrl: null }),
    parser: plain.ingest.parser,
    knowledge: { open: async () => turns },
  })
  return {
    turns,
    encoded: () => encoded,
    encodedPassages: () => encodedPassages,
    timeEncoding: async (most) => {
      const again = passages.slice(0, most)
      const from = performance.now()
      for (const parts of again) await encodeParts?.(parts)
      return (performance.now() - from) / Math.max(1, again.length)
    },
    as,
    newAdmin: async () => {
      const user = await upsertUser(base.db, {
        id: base.newId(),
        email: 'bench@example.com',
        name: 'Bench',
        role: 'admin',
        passwordHash: 'none',
      })
      return as({ kind: 'user', userId: user.id, name: user.name, role: 'admin' })
    },
    close: async () => {
      await consumer.close(5000)
      await closeTurns()
      await opened.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
