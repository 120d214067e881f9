import { randomUUID } from 'node:crypto'
import { conversationTopic, type RealtimeEvent, type Topic } from '@frontdesk/contracts/realtime'
import { collectLogs } from '@frontdesk/telemetry/testing/collect-logs'
import { startRedis, type TestRedis, whyNoRedis } from '@frontdesk/telemetry/testing/start-redis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createInProcessRealtime } from './in-process/create-in-process-realtime.ts'
import type { Realtime } from './port.ts'
import { createRedisRealtime } from './redis/create-redis-realtime.ts'

let redis: TestRedis | null = null
const noRedis = process.env.TEST_REDIS_URL ? null : whyNoRedis()
if (noRedis) console.info(`Realtime conformance on Redis ${noRedis}; set TEST_REDIS_URL to run it elsewhere`)

beforeAll(async () => {
  if (!process.env.TEST_REDIS_URL && !noRedis) redis = await startRedis()
})
afterAll(() => redis?.stop())

const { log, lines } = collectLogs()
/** The publishing and the listening side: one object in one process, or two processes' worth over Redis. */
const subjects: [string, () => Realtime[]][] = [
  ['in process', () => [createInProcessRealtime({ log })]],
  [
    'Redis, one process',
    () => [
      createRedisRealtime({
        redisUrl: process.env.TEST_REDIS_URL ?? redis?.url ?? '',
        log,
        prefix: `test-${randomUUID()}`,
        heartbeatMs: 100,
      }),
    ],
  ],
  [
    'Redis, two processes',
    () => {
      const options = { redisUrl: process.env.TEST_REDIS_URL ?? redis?.url ?? '', log, prefix: `test-${randomUUID()}`, heartbeatMs: 100 }
      return [createRedisRealtime(options), createRedisRealtime(options)]
    },
  ],
]

const delta = (conversationId: string, text: string): RealtimeEvent => ({
  name: 'message-delta',
  payload: { conversationId, turnId: 't1', index: 0, text },
})
const textOf = (event: RealtimeEvent): string => (event.name === 'message-delta' ? event.payload.text : event.name)

describe.each(subjects)('realtime: %s', (name, open) => {
  const skip = name !== 'in process' && noRedis !== null
  let sides: Realtime[] = []
  let publisher: Realtime
  let subscriber: Realtime
  const topic = conversationTopic('c1')
  const listen = async (on: Topic, seen: string[]): Promise<() => void> =>
    subscriber.subscribe(on, (event) => void seen.push(textOf(event)))

  beforeEach(async () => {
    if (skip) return
    sides = open()
    publisher = sides[0] as Realtime
    subscriber = sides.at(-1) as Realtime
    await expect.poll(() => sides.every((side) => side.healthy())).toBe(true)
  })
  afterEach(async () => {
    await Promise.all(sides.splice(0).map((side) => side.close()))
  })

  test.skipIf(skip)('brings an event, whole, to every listener of its topic and to no other', async () => {
    const events: RealtimeEvent[] = []
    const [again, other]: string[][] = [[], []]
    await subscriber.subscribe(topic, (event) => void events.push(event))
    await listen(topic, again ?? [])
    await listen('inbox', other ?? [])
    publisher.publish(topic, delta('c1', 'Grüße 👋 "quoted"\n'))
    await expect.poll(() => [events.length, again?.length]).toEqual([1, 1])
    expect(events).toEqual([delta('c1', 'Grüße 👋 "quoted"\n')])
    expect(other).toEqual([])
  })

  test.skipIf(skip)('keeps the order of one publisher', async () => {
    const seen: string[] = []
    await listen(topic, seen)
    const texts = Array.from({ length: 200 }, (_, index) => String(index))
    for (const text of texts) publisher.publish(topic, delta('c1', text))
    await expect.poll(() => seen).toEqual(texts)
  })

  test.skipIf(skip)('sees what is published right after subscribe resolved, again and again', async () => {
    for (let round = 0; round < 20; round += 1) {
      const seen: string[] = []
      const stop = await listen(topic, seen)
      publisher.publish(topic, delta('c1', `round ${round}`))
      await expect.poll(() => seen, { interval: 2 }).toEqual([`round ${round}`])
      stop()
    }
  })

  test.skipIf(skip)('stops for who unsubscribed, and goes on for who did not', async () => {
    const [first = [], second = []]: string[][] = [[], []]
    const stopFirst = await listen(topic, first)
    const stopSecond = await listen(topic, second)
    stopFirst()
    stopFirst()
    publisher.publish(topic, delta('c1', 'a'))
    await expect.poll(() => second).toEqual(['a'])
    stopSecond()
    const stopThird = await listen(topic, second)
    publisher.publish(topic, delta('c1', 'b'))
    await expect.poll(() => second).toEqual(['a', 'b'])
    stopThird()
    expect(first).toEqual([])
  })

  test.skipIf(skip)('lives with a listener that throws', async () => {
    const seen: string[] = []
    await subscriber.subscribe(topic, () => {
      throw new Error('broken listener')
    })
    await listen(topic, seen)
    publisher.publish(topic, delta('c1', 'a'))
    await expect.poll(() => seen).toEqual(['a'])
    expect(lines).toContainEqual(expect.objectContaining({ level: 'error', msg: 'a realtime listener threw' }))
  })

  test.skipIf(skip)('does not call listeners before publish has returned', async () => {
    const seen: string[] = []
    await listen(topic, seen)
    publisher.publish(topic, delta('c1', 'a'))
    expect(seen).toEqual([])
    await expect.poll(() => seen).toEqual(['a'])
  })

  test.skipIf(skip)('is not healthy once closed, and publishing to it does no harm', async () => {
    await publisher.close()
    expect(publisher.healthy()).toBe(false)
    publisher.publish(topic, delta('c1', 'a'))
    await publisher.close()
  })
})
