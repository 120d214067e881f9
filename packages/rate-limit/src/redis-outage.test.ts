import { randomUUID } from 'node:crypto'
import { collectLogs } from '@frontdesk/telemetry/testing/collect-logs'
import { startRedis, type TestRedis, whyNoRedis } from '@frontdesk/telemetry/testing/start-redis'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createRedisRateLimiter } from './create-redis-rate-limiter.ts'
import type { RateLimiter, RateLimitResult } from './port.ts'

const noRedis = whyNoRedis()
if (noRedis) console.info(`Rate limit outages ${noRedis}`)

describe.skipIf(noRedis !== null)('with the store away, the limit holds in this process and answers come at once', () => {
  let redis: TestRedis
  const limiters: RateLimiter[] = []
  const { log, lines } = collectLogs()
  const open = (): RateLimiter => {
    const limiter = createRedisRateLimiter({ redisUrl: redis.url, log, points: 2, durationSeconds: 60, keyPrefix: 'messages' })
    limiters.push(limiter)
    return limiter
  }
  const timed = async (work: Promise<RateLimitResult>): Promise<RateLimitResult> => {
    const startedAt = performance.now()
    const result = await work
    expect(performance.now() - startedAt).toBeLessThan(1000)
    return result
  }
  const expectLocalLimit = async (limiter: RateLimiter, key: string): Promise<void> => {
    expect(await timed(limiter.consume(key))).toEqual({ allowed: true })
    expect(await timed(limiter.consume(key))).toEqual({ allowed: true })
    expect(await timed(limiter.consume(key))).toMatchObject({ allowed: false })
  }
  /** Two limiters share a count of two only through Redis. */
  const countsTogether = async (one: RateLimiter, two: RateLimiter, key: string): Promise<boolean> => {
    await one.consume(key)
    await two.consume(key)
    return !(await one.consume(key)).allowed
  }
  const untilTogether = (one: RateLimiter, two: RateLimiter) =>
    expect.poll(() => countsTogether(one, two, randomUUID()), { timeout: 10_000 }).toBe(true)

  beforeEach(async () => {
    redis = await startRedis()
  })
  afterEach(async () => {
    await Promise.all(limiters.splice(0).map((limiter) => limiter.close()))
    await redis.stop()
  })

  test('never there', async () => {
    await redis.kill()
    await expectLocalLimit(open(), 'a')
  })

  test('gone, and back', async () => {
    const [one, two] = [open(), open()]
    await untilTogether(one, two)
    await redis.kill()
    await expectLocalLimit(one, 'a')
    await redis.start()
    await untilTogether(one, two)
    expect(lines.map((line) => line.msg)).toContain('connection restored')
  }, 20_000)

  test('a point taken before it went is still taken', async () => {
    const [one, two] = [open(), open()]
    await untilTogether(one, two)
    expect(await one.consume('a')).toEqual({ allowed: true })
    redis.pause()
    expect(await timed(one.consume('a'))).toEqual({ allowed: true })
    expect(await timed(one.consume('a'))).toMatchObject({ allowed: false })
    redis.resume()
  }, 20_000)

  test('hanging, and back', async () => {
    const [one, two] = [open(), open()]
    await untilTogether(one, two)
    redis.pause()
    await expectLocalLimit(one, 'a')
    await expectLocalLimit(one, 'b')
    redis.resume()
    await untilTogether(one, two)
    expect(lines.map((line) => line.msg)).toContain('rate limit counts in this process alone')
  }, 20_000)
})
