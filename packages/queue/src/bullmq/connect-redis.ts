import { logConnection } from '@frontdesk/telemetry/log-connection'
import type { Logger } from '@frontdesk/telemetry/logger'
import { type CommonRedisOptions, Redis } from 'ioredis'

/** Opens a connection that comes back by itself for as long as it is not closed, within a second of its server's return. */
export const connectRedis = (
  url: string,
  log: Logger,
  name: string,
  options: Omit<CommonRedisOptions, 'protocol' | 'replyMapping'>,
): Redis => {
  const connection = new Redis(url, {
    connectionName: name,
    connectTimeout: 3000,
    retryStrategy: (attempt) => Math.min(50 * 2 ** Math.min(attempt, 5), 1000),
    ...options,
  })
  logConnection(connection, log, name)
  return connection
}
