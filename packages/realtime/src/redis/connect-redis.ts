import { logConnection } from '@frontdesk/telemetry/log-connection'
import type { Logger } from '@frontdesk/telemetry/logger'
import { Redis } from 'ioredis'

/** Opens a connection that refuses commands while Redis is away, and comes back by itself within a second of its return. */
export const connectRedis = (url: string, log: Logger, name: string, socketTimeoutMs: number): Redis => {
  const connection = new Redis(url, {
    connectionName: name,
    connectTimeout: 3000,
    retryStrategy: (attempt) => Math.min(50 * 2 ** Math.min(attempt, 5), 1000),
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResubscribe: false,
    enableAutoPipelining: true,
    // A server that vanished without a word is given up, so that a reconnect can find its successor.
    socketTimeout: socketTimeoutMs,
  })
  logConnection(connection, log, name)
  return connection
}
