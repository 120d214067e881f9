import type { SourceConfig } from '@frontdesk/contracts/knowledge/source'
import { AppError } from '@frontdesk/core/errors'
import { addWaitingItems } from '@frontdesk/db/sync/add-waiting-items'
import { listWaiting } from '@frontdesk/db/sync/list-waiting'
import { type KnownPageRow, readKnownPages } from '@frontdesk/db/sync/read-known-pages'
import { saveItem } from '@frontdesk/db/sync/save-item'
import { type CrawlOptions, crawlHost } from '@frontdesk/ingest/crawl/crawl-host'
import { loadRobots } from '@frontdesk/ingest/crawl/load-robots'
import { loadSitemap } from '@frontdesk/ingest/crawl/load-sitemap'
import { normaliseUrl } from '@frontdesk/ingest/crawl/normalise-url'
import type { CrawlOutcome } from '@frontdesk/ingest/crawl/port'
import { forEachAtOnce } from '../for-each-at-once.ts'
import { indexDocument } from '../index-document.ts'
import type { SyncContext, SyncWork } from './sync-work.ts'
import { takeDocuments } from './take-documents.ts'

/** Between two requests to a host that is not the company's own. */
const politeDelayMs = 200
/** So many that there is always one to encode while others are read and written. */
const pagesAtOnce = 4
/** Pages that failed for the moment are tried this often in all. */
const maxTries = 3

type Reading = Pick<CrawlOptions, 'start' | 'more' | 'maxPages' | 'maxDepth'>
export type PagesRead = {
  read: number
  /** Why the first page that failed did so. */
  firstFailure: string | null
  /** Whether it got to the end: not if the limit of pages kept some out. */
  complete: boolean
}

const planWhole = async (ctx: SyncContext, { claim, signal }: SyncWork, config: SourceConfig): Promise<Reading> => {
  switch (config.kind) {
    case 'url':
      return { start: config.url, maxPages: 1, maxDepth: 0 }
    case 'crawl':
      return { start: config.url, maxPages: config.maxPages, maxDepth: config.maxDepth }
    case 'sitemap': {
      const entries = await loadSitemap(config.url, { fetchPublic: ctx.ingest.fetchPublic, maxPages: config.maxPages, signal })
      const [start, ...more] = entries.map(({ url }) => url)
      if (start === undefined) throw new AppError('invalid', 'The sitemap lists no pages.')
      await addWaitingItems(ctx.db, { runId: claim.id, keys: [start, ...more] })
      return { start, more, maxPages: config.maxPages, maxDepth: 0 }
    }
    default:
      throw new AppError('invalid', 'This source has no pages to read.')
  }
}

const listReading = (urls: readonly string[]): Reading | null => {
  const [start, ...more] = urls
  return start === undefined ? null : { start, more, maxPages: urls.length, maxDepth: 0 }
}

type Known = ReadonlyMap<string, KnownPageRow[]>

const groupKnown = (rows: readonly KnownPageRow[]): Known => {
  const known = new Map<string, KnownPageRow[]>()
  for (const row of rows) known.set(row.url, [...(known.get(row.url) ?? []), row])
  return known
}

const takeOutcome = async (ctx: SyncContext, { claim, signal }: SyncWork, outcome: CrawlOutcome, known: Known): Promise<void> => {
  const base = { id: ctx.newId(), runId: claim.id, key: outcome.url }
  switch (outcome.kind) {
    case 'read': {
      const { url, documents, etag, lastModified } = outcome
      const { source, startedBy: userId } = claim
      const input = { source, userId, key: url, url, documents, seen: { etag, lastModified }, original: null, signal }
      await saveItem(ctx.db, { ...base, ...(await takeDocuments(ctx, input)), reason: null })
      return
    }
    case 'unchanged': {
      const pages = known.get(outcome.url) ?? []
      for (const page of pages) if (!page.indexed) await indexDocument(ctx, { documentId: page.documentId, signal })
      const [page] = pages
      await saveItem(ctx.db, {
        ...base,
        title: page?.title ?? null,
        state: 'unchanged',
        reason: null,
        documentId: page?.documentId ?? null,
      })
      return
    }
    case 'skipped':
      await saveItem(ctx.db, { ...base, title: null, state: 'skipped', reason: outcome.reason, documentId: null })
      return
    case 'failed': {
      const gone = outcome.status === 404 || outcome.status === 410
      await saveItem(ctx.db, { ...base, title: null, state: 'failed', reason: outcome.reason, gone, documentId: null })
    }
  }
}

/** Reads pages once; returns those to be tried again, and how many there were. */
const readOnce = async (ctx: SyncContext, work: SyncWork, reading: Reading, known: Known) => {
  const { fetchPublic, parser, userAgent, isOwnHost } = ctx.ingest
  const { signal } = work
  const found: string[] = []
  const crawl = crawlHost({
    ...reading,
    fetchPublic,
    parse: parser.parse,
    robots: await loadRobots(reading.start, { fetchPublic, userAgent, signal }),
    delayMs: isOwnHost(new URL(reading.start).host) ? 0 : politeDelayMs,
    known: (url) => known.get(url)?.[0],
    onFound: (urls) => found.push(...urls),
    signal,
  })
  const again: string[] = []
  const result: PagesRead = { read: 0, firstFailure: null, complete: true }
  let visited = 0
  await forEachAtOnce(crawl, pagesAtOnce, async (outcome) => {
    if (found.length > 0) await addWaitingItems(ctx.db, { runId: work.claim.id, keys: found.splice(0) })
    await takeOutcome(ctx, work, outcome, known)
    work.advance()
    visited += 1
    if (outcome.kind === 'read' || outcome.kind === 'unchanged') result.read += 1
    if (outcome.kind === 'failed' || outcome.kind === 'skipped') result.firstFailure ??= outcome.reason
    if (outcome.kind === 'failed' && outcome.retryable) again.push(outcome.url)
  })
  result.complete = visited < reading.maxPages || reading.maxDepth === 0
  return { again, result }
}

const readRepeatedly = async (ctx: SyncContext, work: SyncWork, reading: Reading): Promise<PagesRead> => {
  const known = groupKnown(await readKnownPages(ctx.db, { sourceId: work.claim.source.id }))
  const total: PagesRead = { read: 0, firstFailure: null, complete: true }
  let next: Reading | null = reading
  for (let attempt = 1; next && attempt <= maxTries; attempt += 1) {
    const { again, result } = await readOnce(ctx, work, next, known)
    total.read += result.read
    total.firstFailure ??= result.firstFailure
    total.complete &&= result.complete
    next = listReading(again)
  }
  return total
}

/** Reads all pages that a source's settings lead to. */
export const readWholeSource = async (ctx: SyncContext, work: SyncWork): Promise<PagesRead> =>
  readRepeatedly(ctx, work, await planWhole(ctx, work, work.claim.source.config))

/** Reads the pages that a run names, and no others; those of each host by themselves. */
export const readNamedPages = async (ctx: SyncContext, work: SyncWork): Promise<void> => {
  const waiting = await listWaiting(ctx.db, { runId: work.claim.id })
  const byHost = new Map<string, string[]>()
  for (const { key, isUpload } of waiting) {
    const url = isUpload ? null : normaliseUrl(key)
    if (url === null) continue
    const { host } = new URL(url)
    byHost.set(host, [...(byHost.get(host) ?? []), url])
  }
  for (const urls of byHost.values()) {
    const reading = listReading(urls)
    if (reading) await readRepeatedly(ctx, work, reading)
  }
}
