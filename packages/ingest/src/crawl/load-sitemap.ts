import { AppError } from '@frontdesk/core/errors'
import { normaliseUrl } from './normalise-url.ts'
import type { FetchPage } from './port.ts'
import { readSitemap, type SitemapEntry } from './read-sitemap.ts'

const maxSitemaps = 50

/** The pages a sitemap lists, those of its own host alone, through indexes of sitemaps too. Throws `AppError` when it cannot be fetched or read. */
export const loadSitemap = async (
  url: string,
  options: { fetchPublic: FetchPage; maxPages: number; signal?: AbortSignal },
): Promise<SitemapEntry[]> => {
  const { fetchPublic, maxPages, signal } = options
  const { host } = new URL(url)
  const found = new Map<string, SitemapEntry>()
  const queue = [url]
  const seen = new Set(queue)
  for (let sitemap = queue.shift(); sitemap !== undefined && found.size < maxPages; sitemap = queue.shift()) {
    const answer = await fetchPublic(sitemap, {
      maxBytes: 50 * 1024 * 1024,
      timeoutMs: 30_000,
      ...(signal === undefined ? {} : { signal }),
    })
    if (answer.status >= 300) throw new AppError('invalid', `The sitemap could not be fetched (status ${answer.status}).`)
    const { kind, entries } = readSitemap(answer.body)
    for (const entry of entries) {
      const address = normaliseUrl(entry.url)
      if (address === null || new URL(address).host !== host) continue
      if (kind === 'urls' && found.size < maxPages) found.set(address, { ...entry, url: address })
      if (kind === 'index' && !seen.has(address) && seen.size < maxSitemaps) {
        seen.add(address)
        queue.push(address)
      }
    }
  }
  return [...found.values()]
}
