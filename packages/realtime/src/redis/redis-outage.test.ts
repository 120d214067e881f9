import { randomUUID } from 'node:crypto'
import { conversationTopic, type RealtimeEvent } from '@frontdesk/contracts/realtime'
import { collectLogs } from '@frontdesk/telemetry/testing/collect-logs'
import { startRedis, type TestRedis, whyNoRedis } from '@frontdesk/telemetry/testing/start-redis'
import { Redis } from 'ioredis'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Realtime } from '../port.ts'
import { createRedisRealtime } from './create-redis-realtime.ts'

const noRedis = whyNoRedis()
if (noRedis) console.info(`Realtime outages ${noRedis}`)

const patience = { timeout: 10_000, interval: 20 }
const topic = conversationTopic('c1')
const changed: RealtimeEvent = { name: 'queue-changed', payload: {} }

describe.skipIf(noRedis !== null)('realtime over Redis lives through', () => {
  let redis: TestRedis
  let near: Realtime
  let far: Realtime
  let seen: RealtimeEvent[] = []
  const { log, lines } = collectLogs()
  const open = (): Realtime => createRedisRealtime({ redisUrl: redis.url, log, heartbeatMs: 50 })
  const untilHealthy = () => expect.poll(() => near.healthy() && far.healthy(), patience).toBe(true)
  const untilUnhealthy = () => expect.poll(() => near.healthy() || far.healthy(), patience).toBe(false)
  /** An event of its own, so that one published during the fault may still arrive late. */
  const expectDelivery = async (): Promise<void> => {
    const event: RealtimeEvent = { name: 'turn-started', payload: { conversationId: 'c1', turnId: randomUUID() } }
    near.publish(topic, event)
    await expect.poll(() => seen, patience).toContainEqual(event)
  }

  beforeEach(async () => {
    redis = await startRedis()
    near = open()
    far = open()
    seen = []
    await far.subscribe(topic, (event) => void seen.push(event))
    await untilHealthy()
  })
  afterEach(async () => {
    await near.close()
    await far.close()
    await redis.stop()
  })

  test('a crash: publishing neither throws nor waits, and subscriptions come back', async () => {
    await redis.kill()
    await untilUnhealthy()
    const startedAt = performance.now()
    for (let count = 0; count < 1000; count += 1) near.publish(topic, changed)
    expect(performance.now() - startedAt).toBeLessThan(1000)
    await redis.start()
    await untilHealthy()
    expect(seen).toEqual([])
    await expectDelivery()
  }, 20_000)

  test('a hang: it is noticed, and events flow again afterwards', async () => {
    redis.pause()
    await untilUnhealthy()
    near.publish(topic, changed)
    redis.resume()
    await untilHealthy()
    await expectDelivery()
  }, 20_000)

  test('subscribing while Redis is away: it is kept, and local events arrive all the same', async () => {
    await redis.kill()
    await untilUnhealthy()
    const local: RealtimeEvent[] = []
    const [stop] = await Promise.all([near.subscribe('inbox', (event) => void local.push(event)), near.subscribe(topic, () => undefined)])
    near.publish('inbox', changed)
    await expect.poll(() => local).toEqual([changed])
    await redis.start()
    await untilHealthy()
    far.publish('inbox', changed)
    await expect.poll(() => local, patience).toEqual([changed, changed])
    stop()
  }, 20_000)

  test('a Redis that is not there at the start', async () => {
    await redis.kill()
    const late = open()
    expect(late.healthy()).toBe(false)
    const heard: RealtimeEvent[] = []
    await late.subscribe('inbox', (event) => void heard.push(event))
    await redis.start()
    await expect.poll(() => late.healthy(), patience).toBe(true)
    await untilHealthy()
    near.publish('inbox', changed)
    await expect.poll(() => heard, patience).toEqual([changed])
    await late.close()
  }, 20_000)

  test('whatever else is said on its channels', async () => {
    const admin = new Redis(redis.url)
    const channel = `frontdesk:realtime:topic:${topic}`
    const strange = [
      '',
      'no json',
      'x {"name":"message-created","payload":{}}',
      'x {"name":"toString","payload":{}}',
      'x {"name":"of-tomorrow","payload":{}}',
      'x null',
    ]
    for (const message of strange) await admin.publish(channel, message)
    await expectDelivery()
    expect(seen).toHaveLength(1)
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'an event was not understood' }))
    await admin.quit()
  })

  test('a process that closes: what it published before still arrives', async () => {
    near.publish(topic, changed)
    await near.close()
    await expect.poll(() => seen).toEqual([changed])
  })

  test('subscribers that come and go: only what is listened to is subscribed', async () => {
    const admin = new Redis(redis.url)
    const stops = await Promise.all(
      Array.from({ length: 50 }, (_, index) => far.subscribe(conversationTopic(`x${index}`), () => undefined)),
    )
    const channels = async (): Promise<number> => ((await admin.pubsub('CHANNELS', 'frontdesk:realtime:topic:*')) as string[]).length
    expect(await channels()).toBe(51)
    for (const stop of stops) stop()
    await expect.poll(channels).toBe(1)
    await admin.quit()
  })
})
