import robotsParser from 'robots-parser'
import type { Robots } from './port.ts'

const origin = 'https://robots.invalid'
const longestDelayMs = 60_000

/** The rules of a robots.txt (RFC 9309) for one crawler. They are those of the host the text came from; only paths are compared. */
export const readRobots = (text: string, userAgent: string): Robots => {
  const rules = robotsParser(`${origin}/robots.txt`, text.slice(0, 512 * 1024))
  const delay = rules.getCrawlDelay(userAgent)
  return {
    isAllowed: (url) => {
      if (!URL.canParse(url)) return false
      const { pathname, search } = new URL(url)
      return rules.isAllowed(`${origin}${pathname}${search}`, userAgent) ?? true
    },
    crawlDelayMs: delay === undefined || !Number.isFinite(delay) || delay < 0 ? null : Math.min(longestDelayMs, delay * 1000),
    sitemaps: rules.getSitemaps().filter((url) => URL.canParse(url)),
  }
}
