import { randomUUID } from 'node:crypto'
import { collectLogs } from '@frontdesk/telemetry/testing/collect-logs'
import { startRedis, type TestRedis, whyNoRedis } from '@frontdesk/telemetry/testing/start-redis'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createMemoryRateLimiter } from './create-memory-rate-limiter.ts'
import { createRedisRateLimiter } from './create-redis-rate-limiter.ts'
import type { RateLimiter } from './port.ts'

let redis: TestRedis | null = null
const noRedis = process.env.TEST_REDIS_URL ? null : whyNoRedis()
if (noRedis) console.info(`Rate limit conformance on Redis ${noRedis}; set TEST_REDIS_URL to run it elsewhere`)

beforeAll(async () => {
  if (!process.env.TEST_REDIS_URL && !noRedis) redis = await startRedis()
})
afterAll(() => redis?.stop())

const opened: RateLimiter[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((limiter) => limiter.close()))
})
const keep = (limiter: RateLimiter): RateLimiter => {
  opened.push(limiter)
  return limiter
}
type Limit = { points: number; durationSeconds: number; keyPrefix?: string }
/** Resolves once Redis, and no longer the memory that stands in for it, counts for the limiter. */
const openRedis = async ({ keyPrefix = `test-${randomUUID()}`, ...limit }: Limit): Promise<RateLimiter> => {
  const redisUrl = process.env.TEST_REDIS_URL ?? redis?.url ?? ''
  const limiter = keep(createRedisRateLimiter({ ...limit, keyPrefix, redisUrl, log: collectLogs().log, answerMs: 2000 }))
  const admin = new Redis(redisUrl)
  const countKeys = async (): Promise<number> => (await admin.keys(`${keyPrefix}:*`)).length
  const before = await countKeys()
  await expect.poll(() => limiter.consume(randomUUID()).then(countKeys)).toBeGreaterThan(before)
  await admin.quit()
  return limiter
}
const subjects: [string, (limit: Limit) => Promise<RateLimiter>][] = [
  ['memory', async (limit) => keep(createMemoryRateLimiter(limit))],
  ['Redis', openRedis],
]

describe.each(subjects)('rate limit: %s', (name, open) => {
  const skip = name === 'Redis' && noRedis !== null

  test.skipIf(skip)('allows as many as there are points, then says when to come back', async () => {
    const limiter = await open({ points: 3, durationSeconds: 60 })
    for (let count = 0; count < 3; count += 1) expect(await limiter.consume('a')).toEqual({ allowed: true })
    for (let count = 0; count < 2; count += 1) {
      const refused = await limiter.consume('a')
      expect(refused).toEqual({ allowed: false, retryAfterSeconds: expect.any(Number) })
      expect(refused.allowed ? 0 : refused.retryAfterSeconds).toBeGreaterThanOrEqual(59)
      expect(refused.allowed ? 0 : refused.retryAfterSeconds).toBeLessThanOrEqual(60)
    }
  })

  test.skipIf(skip)('counts each key by itself, of any length and script', async () => {
    const limiter = await open({ points: 1, durationSeconds: 60 })
    const keys = ['a', 'b', 'ada@example.com|10.0.0.1', 'ключ', 'x'.repeat(10_000)]
    for (const key of keys) expect(await limiter.consume(key)).toEqual({ allowed: true })
    for (const key of keys) expect(await limiter.consume(key)).toMatchObject({ allowed: false })
  })

  test.skipIf(skip)('allows again in the next window', async () => {
    const limiter = await open({ points: 1, durationSeconds: 1 })
    expect(await limiter.consume('a')).toEqual({ allowed: true })
    expect(await limiter.consume('a')).toEqual({ allowed: false, retryAfterSeconds: 1 })
    await expect.poll(() => limiter.consume('a'), { timeout: 3000 }).toEqual({ allowed: true })
  })

  test.skipIf(skip)('lets no more through when many come at once', async () => {
    const limiter = await open({ points: 5, durationSeconds: 60 })
    const results = await Promise.all(Array.from({ length: 50 }, () => limiter.consume('a')))
    expect(results.filter((result) => result.allowed)).toHaveLength(5)
  })
})

test.skipIf(noRedis !== null)('on Redis it counts across processes', async () => {
  const limit = { points: 2, durationSeconds: 60, keyPrefix: `test-${randomUUID()}` }
  const [one, two] = [await openRedis(limit), await openRedis(limit)]
  expect([await one.consume('a'), await two.consume('a')]).toEqual([{ allowed: true }, { allowed: true }])
  expect(await one.consume('a')).toMatchObject({ allowed: false })
  expect(await two.consume('a')).toMatchObject({ allowed: false })
})
