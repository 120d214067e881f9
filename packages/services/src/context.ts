import type { OrderSystem } from '@frontdesk/actions/order-system'
import type { Database } from '@frontdesk/db/client'
import type { Parser } from '@frontdesk/ingest/port'
import type { LlmRegistry } from '@frontdesk/llm/registry'
import type { ModelHolder } from '@frontdesk/nlu-runtime/model-holder'
import type { Encoder } from '@frontdesk/nlu-runtime/port'
import type { FetchPublic } from '@frontdesk/outbound/port'
import type { JobQueue } from '@frontdesk/queue/port'
import type { RateLimiter } from '@frontdesk/rate-limit/port'
import type { Realtime } from '@frontdesk/realtime/port'
import type { Logger } from '@frontdesk/telemetry/logger'
import type { Metrics } from '@frontdesk/telemetry/metrics'
import type { KnowledgeReader } from './knowledge/knowledge-reader.ts'
import type { PassageSearch } from './knowledge/passage-search.ts'
import type { IntentDirectory } from './nlu/intent-directory.ts'
import type { ImportReader } from './nlu/interchange/import-reader.ts'
import type { NluReader } from './nlu/nlu-reader.ts'
import type { OutboxDispatcher } from './outbox/create-outbox-dispatcher.ts'

/** Who acts. A visitor is known by a signed token, staff by a session; `system` is a worker or a schedule. */
export type Actor =
  | { kind: 'visitor'; visitorId: string }
  | { kind: 'user'; userId: string; name: string; role: 'viewer' | 'agent' | 'admin' }
  | { kind: 'system' }

/** What every process needs. Wired once per process in its composition root. */
export type BaseContext = {
  db: Database
  queue: JobQueue
  outbox: OutboxDispatcher
  realtime: Realtime
  log: Logger
  metrics: Metrics
  clock: { now(): Date }
  newId(): string
}

/** What serves people: `actor` is added per request. */
export type Context = BaseContext & {
  actor: Actor
  rateLimiters: RateLimiters
  shopName: string
  demoCustomers: readonly DemoCustomer[]
  /** Reads texts with the live model, or with another one. */
  reader: NluReader
  /** Reads files of training data, which may be hostile. */
  importReader: ImportReader
  /** Searches the knowledge and answers from it. */
  knowledge: KnowledgeReader
  /** Reads files of knowledge, which may be hostile. */
  parser: Parser
}

/** A customer of the demo shop whom the chat page may sign in as; none outside demo mode. */
export type DemoCustomer = { email: string; blurb: string }

/** Messages a minute per visitor, new conversations a minute per address, sign-in attempts a minute per account, calls a minute per API key. */
export type RateLimiters = { messages: RateLimiter; starts: RateLimiter; signIns: RateLimiter; apiCalls: RateLimiter }

/** How knowledge is brought in. */
export type Ingest = {
  parser: Parser
  fetchPublic: FetchPublic
  /** What we call ourselves to other sites. */
  userAgent: string
  /** True for a `host:port` that is the company's own: it may be read at any pace. */
  isOwnHost(host: string): boolean
}

/** What the worker needs on top to run turns. */
export type TurnContext = BaseContext & {
  encoder: Encoder
  /** The bundled trainer thread; null runs it from source. */
  trainerThreadUrl: URL | null
  models: ModelHolder
  intents: IntentDirectory
  passages: PassageSearch
  ingest: Ingest
  llm: LlmRegistry
  orders: OrderSystem
  shopName: string
}
