import type { FileFormat, ParsedDocument } from '../port.ts'

/** The outbound client, as much of it as a crawler needs; the services hand it in. Errors are `AppError`s. */
export type FetchPage = (
  url: string,
  request: {
    headers?: Readonly<Record<string, string>>
    maxBytes: number
    timeoutMs: number
    accept?: readonly string[]
    signal?: AbortSignal
  },
) => Promise<FetchedPage>

export type FetchedPage = {
  url: string
  status: number
  headers: Readonly<Record<string, string>>
  contentType: string
  charset: string | null
  body: Uint8Array
}

/** What was seen of a page when it was last read. Its links let an unchanged page lead on. */
export type KnownPage = { etag: string | null; lastModified: string | null; links: readonly string[] }

/** What became of an address. `url` is normalised and, for pages, where the page really is; `status` is null when there was no answer. */
export type CrawlOutcome =
  | {
      kind: 'read'
      url: string
      depth: number
      detected: FileFormat
      documents: ParsedDocument[]
      bytes: Uint8Array
      contentType: string
      etag: string | null
      lastModified: string | null
    }
  | { kind: 'unchanged'; url: string; depth: number }
  | { kind: 'skipped'; url: string; depth: number; reason: string }
  | { kind: 'failed'; url: string; depth: number; reason: string; status: number | null; retryable: boolean }

export type Clock = { now(): number; wait(ms: number, signal?: AbortSignal): Promise<void> }

export type Robots = {
  isAllowed(url: string): boolean
  crawlDelayMs: number | null
  sitemaps: string[]
}
