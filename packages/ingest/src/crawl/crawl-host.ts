import { setTimeout as wait } from 'node:timers/promises'
import type { ParsedDocument, Parser } from '../port.ts'
import { createPace } from './create-pace.ts'
import { normaliseUrl } from './normalise-url.ts'
import type { Clock, CrawlOutcome, FetchPage, KnownPage, Robots } from './port.ts'
import { readPage } from './read-page.ts'

export type CrawlOptions = {
  start: string
  /** Other addresses to begin with, such as those of a sitemap; with a `maxDepth` of 0 they and the start are all that is read. */
  more?: readonly string[]
  fetchPublic: FetchPage
  parse: Parser['parse']
  robots: Robots
  /** Pages fetched at most. */
  maxPages: number
  /** Links followed from the start; 0 reads the start alone. */
  maxDepth: number
  /** Between the starts of two requests; a longer `crawl-delay` of the site wins. */
  delayMs: number
  concurrency?: number
  maxBytes?: number
  timeoutMs?: number
  /** What an earlier crawl saw, to ask for changes only. */
  known?: (url: string) => KnownPage | undefined
  /** Hears of addresses that will be visited, as pages lead to them. */
  onFound?: (urls: readonly string[]) => void
  signal?: AbortSignal
  clock?: Clock
}

const forbidden = 'The site asks crawlers to leave this page out (robots.txt).'

/** `from` is the page that led to it. */
type Visit = { url: string; depth: number; viaCanonical: boolean; from: string | null }

const systemClock: Clock = { now: Date.now, wait: (ms, signal) => wait(ms, undefined, signal === undefined ? {} : { signal }) }
const neverText =
  /\.(png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|mp[34]|m4[av]|webm|og[gv]|wav|mov|avi|zip|gz|tgz|rar|7z|dmg|exe|msi|apk|css|m?js|map|woff2?|ttf|eot|xml|rss|atom)$/i

/** Where a page says it really is, if that is another page of the same site. The front page is nobody's original but its own. */
const findOriginal = (document: ParsedDocument | undefined, visit: Visit, url: string, host: string): string | null => {
  const canonical = visit.viaCanonical || document?.canonicalUrl == null ? null : normaliseUrl(document.canonicalUrl)
  if (canonical === null || canonical === url) return null
  const { host: canonicalHost, pathname } = new URL(canonical)
  return canonicalHost === host && pathname !== '/' ? canonical : null
}

/** A link that leads nowhere is mended on the page that has it. */
const tellWhoLinks = (outcome: Extract<CrawlOutcome, { kind: 'failed' }>, { from }: Visit): CrawlOutcome => {
  const isGone = outcome.status === 404 || outcome.status === 410
  return isGone && from !== null ? { ...outcome, reason: `${outcome.reason} It is linked from ${from}` } : outcome
}

/** Which addresses are still to be visited. Each is taken once, whatever leads to it. */
const createFrontier = (options: CrawlOptions, isInside: (url: string) => boolean) => {
  const queue: Visit[] = []
  const seen = new Set<string>()
  const most = options.maxPages * 20 + 1000 + (options.more?.length ?? 0)
  let accepted = 0
  return {
    next: () => queue.shift(),
    isEmpty: () => queue.length === 0,
    /** False when the address was seen before. */
    claim: (url: string) => !seen.has(url) && seen.add(url).size > 0,
    add: (addresses: readonly string[], { depth, from, viaCanonical = false }: Omit<Visit, 'url' | 'viaCanonical'> & Partial<Visit>) => {
      const found: string[] = []
      for (const address of addresses) {
        const url = normaliseUrl(address)
        const isWanted = url !== null && depth <= options.maxDepth && isInside(url) && !neverText.test(new URL(url).pathname)
        if (!isWanted || seen.has(url) || seen.size >= most) continue
        seen.add(url)
        queue.push({ url, depth, viaCanonical, from })
        accepted += 1
        if (accepted <= options.maxPages) found.push(url)
      }
      if (from !== null && found.length > 0) options.onFound?.(found)
    },
  }
}

const createVisitor = (options: CrawlOptions) => {
  const { robots, signal, clock = systemClock } = options
  let host = URL.canParse(options.start) ? new URL(options.start).host : ''
  let isFirst = true
  const frontier = createFrontier(options, (url) => new URL(url).host === host)
  const keepPace = createPace(Math.max(options.delayMs, robots.crawlDelayMs ?? 0), clock, signal)
  const page = {
    fetchPublic: options.fetchPublic,
    parse: options.parse,
    maxBytes: options.maxBytes ?? 20 * 1024 * 1024,
    timeoutMs: options.timeoutMs ?? 20_000,
    signal,
  }

  const judge = (visit: Visit, outcome: CrawlOutcome): CrawlOutcome => {
    const skip = (reason: string): CrawlOutcome => ({ kind: 'skipped', url: outcome.url, depth: visit.depth, reason })
    if (isFirst) host = new URL(outcome.url).host
    isFirst = false
    const lead = (links: readonly string[]): void => frontier.add(links, { depth: visit.depth + 1, from: outcome.url })
    if (outcome.kind === 'unchanged') lead(options.known?.(visit.url)?.links ?? [])
    if (outcome.kind === 'failed') return tellWhoLinks(outcome, visit)
    if (outcome.kind !== 'read') return outcome
    if (outcome.url !== visit.url) {
      if (new URL(outcome.url).host !== host) return skip('The page leads to another site.')
      if (!robots.isAllowed(outcome.url)) return skip(forbidden)
      if (!frontier.claim(outcome.url)) return skip('The page leads to one that is already read.')
    }
    const [document] = outcome.documents
    if (document?.nofollow !== true) lead(document?.links ?? [])
    if (document?.noindex === true) return skip('The page asks not to be indexed.')
    const original = findOriginal(document, visit, outcome.url, host)
    if (original === null) return outcome
    frontier.add([original], { depth: visit.depth, from: outcome.url, viaCanonical: true })
    return skip(`The page names another as its original: ${original}`)
  }

  return {
    frontier,
    visit: async (visit: Visit): Promise<CrawlOutcome> => {
      await keepPace()
      return judge(visit, await readPage({ url: visit.url, depth: visit.depth, known: options.known?.(visit.url) }, page))
    },
  }
}

/**
 * Reads the pages of one host, breadth first, and gives what became of each as it is known. Honours robots.txt, `noindex`, `nofollow` and
 * canonical addresses; other hosts are never asked. Throws the signal's reason when aborted, and nothing else.
 */
export async function* crawlHost(options: CrawlOptions): AsyncGenerator<CrawlOutcome, void, undefined> {
  const stop = new AbortController()
  const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal])
  const { robots, concurrency = 2 } = options
  const { frontier, visit } = createVisitor({ ...options, signal })
  const running = new Map<number, Promise<{ key: number; outcome: CrawlOutcome }>>()
  let fetched = 0
  frontier.add([options.start, ...(options.more ?? [])], { depth: 0, from: null })
  try {
    while (running.size > 0 || !frontier.isEmpty()) {
      signal.throwIfAborted()
      // The first page alone decides which host this is.
      const room = fetched === 1 && running.size === 1 ? 1 : concurrency
      const next = running.size < room && fetched < options.maxPages ? frontier.next() : undefined
      if (next !== undefined && !robots.isAllowed(next.url)) yield { kind: 'skipped', url: next.url, depth: next.depth, reason: forbidden }
      else if (next !== undefined) {
        fetched += 1
        const key = fetched
        running.set(
          key,
          visit(next).then((outcome) => ({ key, outcome })),
        )
      } else if (running.size === 0) return
      else {
        const { key, outcome } = await Promise.race(running.values())
        running.delete(key)
        yield outcome
      }
    }
  } finally {
    for (const visiting of running.values()) visiting.catch(() => undefined)
    stop.abort()
  }
}
