import { isAppError } from '@frontdesk/core/errors'
import type { FetchPage, Robots } from './port.ts'
import { readRobots } from './read-robots.ts'

const nothing: Robots = { isAllowed: () => false, crawlDelayMs: null, sitemaps: [] }

/** The robots.txt of a site. Without one everything is allowed; while its server fails, nothing is (RFC 9309, 2.3.1). */
export const loadRobots = async (
  site: string,
  options: { fetchPublic: FetchPage; userAgent: string; signal?: AbortSignal },
): Promise<Robots> => {
  const { fetchPublic, userAgent, signal } = options
  try {
    const answer = await fetchPublic(new URL('/robots.txt', site).href, {
      maxBytes: 512 * 1024,
      timeoutMs: 10_000,
      ...(signal === undefined ? {} : { signal }),
    })
    if (answer.status === 429) return nothing
    return readRobots(answer.status < 300 ? new TextDecoder().decode(answer.body) : '', userAgent)
  } catch (error) {
    signal?.throwIfAborted()
    if (isAppError(error) && error.code === 'upstream-unavailable') return nothing
    throw error
  }
}
