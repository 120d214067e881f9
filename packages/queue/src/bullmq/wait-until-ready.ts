import type { Redis } from 'ioredis'

/** Resolves once a connection in the making is ready; rejects when the attempt fails, or at once while none is under way. */
export const waitUntilReady = async (connection: Redis): Promise<void> => {
  if (connection.status === 'ready') return
  if (connection.status !== 'connecting' && connection.status !== 'connect') throw new Error('Redis is away.')
  await new Promise<void>((resolve, reject) => {
    const onReady = (): void => {
      connection.off('close', onClose)
      resolve()
    }
    const onClose = (): void => {
      connection.off('ready', onReady)
      reject(new Error('Redis is away.'))
    }
    connection.once('ready', onReady).once('close', onClose)
  })
}
