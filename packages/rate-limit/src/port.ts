export type RateLimitResult = { allowed: true } | { allowed: false; retryAfterSeconds: number }

/** Counts `points` a minute per key. With the store away it counts in this process alone. */
export type RateLimiter = { consume(key: string): Promise<RateLimitResult>; close(): Promise<void> }
