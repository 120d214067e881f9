import { randomUUID } from 'node:crypto'
import type { RealtimeEvent, Topic } from '@frontdesk/contracts/realtime'
import { createErrorLog } from '@frontdesk/telemetry/create-error-log'
import type { Logger } from '@frontdesk/telemetry/logger'
import { settleWithin } from '@frontdesk/telemetry/settle-within'
import { createListeners } from '../create-listeners.ts'
import type { Realtime } from '../port.ts'
import { connectRedis } from './connect-redis.ts'
import { createSubscriptions } from './create-subscriptions.ts'
import { decodeEvent } from './decode-event.ts'

type Options = { redisUrl: string; log: Logger; prefix?: string; heartbeatMs?: number }

/** Milliseconds that `subscribe` waits for Redis; after that the subscription stands and takes effect when Redis returns. */
const confirmTimeoutMs = 1000

/**
 * Fan-out between processes over Redis, one channel for each topic that somebody listens to. Listeners of the publishing process
 * are called without the detour, so they hear of its events with Redis away too. A heartbeat over the whole way, every
 * `heartbeatMs`, tells whether events get through; three missed in a row make it unhealthy.
 */
export const createRedisRealtime = ({ redisUrl, log, prefix = 'frontdesk:realtime', heartbeatMs = 2000 }: Options): Realtime => {
  const origin = randomUUID()
  const publisher = connectRedis(redisUrl, log, 'realtime-publisher', 3 * heartbeatMs)
  const subscriber = connectRedis(redisUrl, log, 'realtime-subscriber', 3 * heartbeatMs)
  const listeners = createListeners(log)
  const logError = createErrorLog(log)
  const topicPrefix = `${prefix}:topic:`
  const heartbeatChannel = `${prefix}:heartbeat:${origin}`
  let lastBeatAt = Number.NEGATIVE_INFINITY
  let closed = false

  const subscriptions = createSubscriptions(subscriber)
  subscriber.on('message', (channel: string, message: string) => {
    if (channel === heartbeatChannel) lastBeatAt = performance.now()
    else receive(channel.slice(topicPrefix.length) as Topic, message)
  })
  // On the wire an event is the id of its process, a space, and its JSON.
  const receive = (topic: Topic, message: string): void => {
    if (message.startsWith(origin)) return
    const event = decodeEvent(message.slice(message.indexOf(' ') + 1))
    if (event) listeners.deliver(topic, event)
    else logError(null, {}, 'an event was not understood')
  }
  const send = (channel: string, message: string): void => {
    if (closed || publisher.status !== 'ready') return
    publisher.publish(channel, message).catch((error) => logError(error, {}, 'events were not published'))
  }
  const beat = (): void => {
    send(heartbeatChannel, '')
    // Without a command under way a silent connection would never be given up.
    if (subscriber.status === 'ready') subscriber.ping().catch(() => undefined)
  }
  const timer = setInterval(beat, heartbeatMs)
  void subscriptions.add(heartbeatChannel).then(beat)
  publisher.once('ready', beat)

  return {
    publish: (topic: Topic, event: RealtimeEvent) => {
      listeners.deliver(topic, event)
      send(topicPrefix + topic, `${origin} ${JSON.stringify(event)}`)
    },
    subscribe: async (topic, listener) => {
      const remove = listeners.add(topic, listener)
      await settleWithin(subscriptions.add(topicPrefix + topic), confirmTimeoutMs).catch(() => undefined)
      return () => {
        if (remove().last) subscriptions.remove(topicPrefix + topic)
      }
    },
    healthy: () =>
      !closed && publisher.status === 'ready' && subscriber.status === 'ready' && performance.now() - lastBeatAt < 3 * heartbeatMs,
    close: async () => {
      if (closed) return
      closed = true
      clearInterval(timer)
      listeners.clear()
      // Commands are answered in order, so whatever was published before has left.
      await settleWithin(publisher.publish(heartbeatChannel, ''), confirmTimeoutMs).catch(() => undefined)
      publisher.disconnect()
      subscriber.disconnect()
    },
  }
}
