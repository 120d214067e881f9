import { isAppError } from '@frontdesk/core/errors'
import { readableTypes } from '../expected-format.ts'
import type { Parser } from '../port.ts'
import { normaliseUrl } from './normalise-url.ts'
import type { CrawlOutcome, FetchedPage, FetchPage, KnownPage } from './port.ts'

export type PageRequest = { url: string; depth: number; known: KnownPage | undefined }
export type PageOptions = {
  fetchPublic: FetchPage
  parse: Parser['parse']
  maxBytes: number
  timeoutMs: number
  signal: AbortSignal | undefined
}

const validators = (known: KnownPage | undefined): Record<string, string> => ({
  ...(known?.etag ? { 'if-none-match': known.etag } : {}),
  ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
})

const failure = (page: PageRequest, reason: string, status: number | null, retryable: boolean): CrawlOutcome => ({
  kind: 'failed',
  url: page.url,
  depth: page.depth,
  reason,
  status,
  retryable,
})

const explainStatus = (page: PageRequest, status: number): CrawlOutcome => {
  if (status === 404 || status === 410) return failure(page, `There is no such page (status ${status}).`, status, false)
  if (status === 401 || status === 403) return failure(page, `The page asks for permission (status ${status}).`, status, false)
  if (status === 429) return failure(page, 'The site asks for fewer requests (status 429).', status, true)
  return failure(page, `The page answered with status ${status}.`, status, status === 408 || status === 425)
}

const readAnswer = async (page: PageRequest, answer: FetchedPage, { parse, signal }: PageOptions): Promise<CrawlOutcome> => {
  const { depth } = page
  const url = normaliseUrl(answer.url) ?? page.url
  if (answer.status === 304) return { kind: 'unchanged', url: page.url, depth }
  if (answer.status < 200 || answer.status >= 300) return explainStatus(page, answer.status)
  if (/\b(noindex|none)\b/i.test(answer.headers['x-robots-tag'] ?? ''))
    return { kind: 'skipped', url, depth, reason: 'The page asks not to be indexed.' }
  const contentType = answer.charset === null ? answer.contentType : `${answer.contentType}; charset=${answer.charset}`
  const name = new URL(url).pathname.split('/').pop() || new URL(url).hostname
  const result = await parse({ bytes: answer.body, name, contentType, url }, signal === undefined ? {} : { signal })
  if (result.kind === 'refused') return failure({ ...page, url }, result.reason, answer.status, result.code === 'crashed')
  const { detected, documents } = result
  return {
    kind: 'read',
    url,
    depth,
    detected,
    documents,
    bytes: answer.body,
    contentType,
    etag: answer.headers['etag'] ?? null,
    lastModified: answer.headers['last-modified'] ?? null,
  }
}

/** Fetches and reads one page. Whatever goes wrong becomes an outcome with a reason; only the caller's own abort is thrown. */
export const readPage = async (page: PageRequest, options: PageOptions): Promise<CrawlOutcome> => {
  const { fetchPublic, maxBytes, timeoutMs, signal } = options
  try {
    const request = {
      headers: validators(page.known),
      maxBytes,
      timeoutMs,
      accept: readableTypes,
      ...(signal === undefined ? {} : { signal }),
    }
    return await readAnswer(page, await fetchPublic(page.url, request), options)
  } catch (error) {
    signal?.throwIfAborted()
    if (!isAppError(error)) return failure(page, 'The page could not be read.', null, false)
    if (error.code === 'invalid') return { kind: 'skipped', url: page.url, depth: page.depth, reason: error.message }
    return failure(page, error.message, null, error.code === 'upstream-unavailable')
  }
}
