import type { Logger } from './logger.ts'

type Connection = { on(event: string, listener: (error: unknown) => void): unknown }

/**
 * Writes one line when an ioredis connection is lost and one when it is back, however often it is tried in between;
 * none when it is closed on purpose. It also listens to `error`, without which an emitter would end the process.
 */
export const logConnection = (connection: Connection, log: Logger, name: string): void => {
  let lost = false
  let lastError: unknown
  connection.on('error', (error) => {
    if (lost || lastError !== undefined) return
    lastError = error
  })
  connection.on('reconnecting', () => {
    if (!lost) log.warn({ connection: name, ...(lastError === undefined ? {} : { err: lastError }) }, 'connection lost')
    lost = true
    lastError = undefined
  })
  connection.on('ready', () => {
    if (lost) log.info({ connection: name }, 'connection restored')
    lost = false
    lastError = undefined
  })
}
