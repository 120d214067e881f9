import { randomUUID } from 'node:crypto'
import { type Database, openPglite, openPostgres } from '@frontdesk/db/client'
import { createBullmqQueue } from '@frontdesk/queue/bullmq/create-bullmq-queue'
import { startBullmqConsumer } from '@frontdesk/queue/bullmq/start-bullmq-consumer'
import { createInProcessQueue } from '@frontdesk/queue/in-process/create-in-process-queue'
import type { JobQueue, StartConsumer } from '@frontdesk/queue/port'
import { createInProcessRealtime } from '@frontdesk/realtime/in-process/create-in-process-realtime'
import type { Realtime } from '@frontdesk/realtime/port'
import { createRedisRealtime } from '@frontdesk/realtime/redis/create-redis-realtime'
import { createLogger, type Logger, type LogLevel } from '@frontdesk/telemetry/logger'
import { createMetrics } from '@frontdesk/telemetry/metrics'
import type { BaseContext } from '../context.ts'
import { createOutboxDispatcher } from '../outbox/create-outbox-dispatcher.ts'

export type DeskOptions = {
  service: 'web' | 'worker' | 'solo'
  logLevel: LogLevel
  /** PostgreSQL; null for the embedded database in `dataDir`. */
  databaseUrl: string | null
  databasePoolSize: number
  dataDir: string
  /** The bundled thread of the embedded database; from source it is found beside its own code. */
  databaseThreadUrl?: URL
  /** Redis; null for queue and fan-out inside the process. */
  redisUrl: string | null
}

export type OpenedBase = { base: BaseContext; startConsumer: StartConsumer; close(): Promise<void> }

const openDatabase = (options: DeskOptions, log: Logger): Promise<Database> | Database => {
  if (options.databaseUrl === null) {
    const { dataDir, databaseThreadUrl } = options
    return openPglite({ dataDir, ...(databaseThreadUrl ? { threadUrl: databaseThreadUrl } : {}) })
  }
  return openPostgres({
    url: options.databaseUrl,
    poolSize: options.databasePoolSize,
    statementTimeoutMs: 15_000,
    applicationName: `frontdesk-${options.service}`,
    onError: (error) => log.warn({ err: error }, 'a database connection broke'),
  })
}

const openQueue = (redisUrl: string | null, log: Logger): { queue: JobQueue; startConsumer: StartConsumer; realtime: Realtime } => {
  if (redisUrl === null) return { ...createInProcessQueue({ log }), realtime: createInProcessRealtime({ log }) }
  return {
    queue: createBullmqQueue({ redisUrl, log }),
    startConsumer: startBullmqConsumer({ redisUrl, log }),
    realtime: createRedisRealtime({ redisUrl, log }),
  }
}

/** Opens what every process needs, in the shape that the options name. `close` closes it in the right order. */
export const openBaseContext = async (options: DeskOptions): Promise<OpenedBase> => {
  const log = createLogger({ level: options.logLevel, service: options.service })
  const metrics = createMetrics({ service: options.service })
  const db = await openDatabase(options, log)
  const { queue, startConsumer, realtime } = openQueue(options.redisUrl, log)
  const outbox = createOutboxDispatcher({ db, queue, log })
  return {
    base: { db, queue, outbox, realtime, log, metrics, clock: { now: () => new Date() }, newId: randomUUID },
    startConsumer,
    close: async () => {
      await outbox.flush()
      await queue.close()
      await realtime.close()
      await db.close()
    },
  }
}
