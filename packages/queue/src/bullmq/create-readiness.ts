import type { Redis } from 'ioredis'

/**
 * Returns a function that resolves once a connection in the making is ready; it rejects when the attempt fails, and at once
 * while none is under way. However many wait, the connection has one pair of listeners.
 */
export const createReadiness = (connection: Redis): (() => Promise<void>) => {
  let attempt: Promise<void> | null = null
  const watch = (): Promise<void> =>
    new Promise<void>((resolve, reject) => {
      const onReady = (): void => {
        connection.off('close', onClose)
        resolve()
      }
      const onClose = (): void => {
        connection.off('ready', onReady)
        reject(new Error('Redis is away.'))
      }
      connection.once('ready', onReady).once('close', onClose)
    }).finally(() => {
      attempt = null
    })
  return async () => {
    if (connection.status === 'ready') return
    if (connection.status !== 'connecting' && connection.status !== 'connect') throw new Error('Redis is away.')
    attempt ??= watch()
    await attempt
  }
}
