import type { Redis } from 'ioredis'

/** Channels a connection is to be subscribed to; kept through its reconnects. */
export type Subscriptions = {
  /** Resolves once Redis has confirmed the channel; while Redis is away, after its return. */
  add(channel: string): Promise<void>
  remove(channel: string): void
}

export const createSubscriptions = (connection: Redis): Subscriptions => {
  const wanted = new Map<string, Promise<void>>()
  let resolveReturn = (): void => undefined
  let nextReturn = new Promise<void>((resolve) => {
    resolveReturn = resolve
  })
  const restore = async (): Promise<void> => {
    const resolve = resolveReturn
    nextReturn = new Promise<void>((resolveNext) => {
      resolveReturn = resolveNext
    })
    try {
      if (wanted.size > 0) await connection.subscribe(...wanted.keys())
      resolve()
    } catch {
      // The connection broke again: those who wait are let go by its next return.
      void nextReturn.then(resolve)
    }
  }
  connection.on('ready', () => void restore())

  return {
    add: (channel) => {
      const known = wanted.get(channel)
      if (known) return known
      const confirmed =
        connection.status === 'ready'
          ? connection.subscribe(channel).then(
              () => undefined,
              () => nextReturn,
            )
          : nextReturn
      wanted.set(channel, confirmed)
      return confirmed
    },
    remove: (channel) => {
      if (!wanted.delete(channel) || connection.status !== 'ready') return
      connection.unsubscribe(channel).catch(() => undefined)
    },
  }
}
