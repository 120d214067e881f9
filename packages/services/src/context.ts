import type { OrderSystem } from '@frontdesk/actions/order-system'
import type { Database } from '@frontdesk/db/client'
import type { LlmRegistry } from '@frontdesk/llm/registry'
import type { Encoder } from '@frontdesk/nlu-runtime/port'
import type { ModelHolder } from '@frontdesk/nlu-runtime/model-holder'
import type { JobQueue } from '@frontdesk/queue/port'
import type { RateLimiter } from '@frontdesk/rate-limit/port'
import type { Realtime } from '@frontdesk/realtime/port'
import type { Logger } from '@frontdesk/telemetry/logger'
import type { Metrics } from '@frontdesk/telemetry/metrics'

/** Who acts. A visitor is known by a signed token, staff by a session; `system` is a worker or a schedule. */
export type Actor =
  | { kind: 'visitor'; visitorId: string }
  | { kind: 'user'; userId: string; name: string; role: 'viewer' | 'agent' | 'admin' }
  | { kind: 'system' }

/** What web needs. Wired once per process in its composition root; `actor` is added per request. */
export type BaseContext = {
  db: Database
  queue: JobQueue
  realtime: Realtime
  rateLimiter: RateLimiter
  log: Logger
  metrics: Metrics
  clock: { now(): Date }
  newId(): string
}

export type Context = BaseContext & { actor: Actor }

/** What the worker needs on top to run turns. */
export type TurnContext = BaseContext & {
  encoder: Encoder
  models: ModelHolder
  llm: LlmRegistry
  orders: OrderSystem
  shopName: string
}
