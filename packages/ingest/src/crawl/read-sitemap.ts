import { gunzipSync } from 'node:zlib'
import { AppError } from '@frontdesk/core/errors'
import { readDate } from '../read-date.ts'

export type SitemapEntry = { url: string; lastModified: string | null }
/** An `index` names other sitemaps. */
export type Sitemap = { kind: 'urls' | 'index'; entries: SitemapEntry[] }

// The protocol's own caps (sitemaps.org).
const maxBytes = 50 * 1024 * 1024
const maxEntries = 50_000

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const decode = (text: string) =>
  text
    .replace(/^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/, '$1')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '')
    .trim()

const unpack = (bytes: Uint8Array): Uint8Array => {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes })
  } catch (cause) {
    const reason = cause instanceof RangeError ? 'The sitemap unpacks to more than 50 MB.' : 'The sitemap is damaged.'
    throw new AppError('invalid', reason, { cause })
  }
}

const between = (text: string, open: string, close: string): string | null => {
  const start = text.indexOf(open)
  const end = start === -1 ? -1 : text.indexOf(close, start)
  return end === -1 ? null : decode(text.slice(start + open.length, end))
}

/** What stands between one `<loc>` and the next is looked at by itself, which keeps this linear in whatever is sent. */
const readXml = (text: string): SitemapEntry[] => {
  const entries: SitemapEntry[] = []
  let from = text.indexOf('<loc>')
  while (from !== -1 && entries.length < maxEntries) {
    const next = text.indexOf('<loc>', from + 1)
    const part = text.slice(from, next === -1 ? text.length : next)
    const url = between(part, '<loc>', '</loc>')
    if (url !== null && URL.canParse(url))
      entries.push({ url, lastModified: readDate(between(part, '<lastmod>', '</lastmod>')?.slice(0, 40)) })
    from = next
  }
  return entries
}

/** Reads a sitemap (XML, gzipped or not, or a list of addresses as text). At most 50,000 entries; entities are never expanded. */
export const readSitemap = (bytes: Uint8Array): Sitemap => {
  const plain = unpack(bytes)
  if (plain.length > maxBytes) throw new AppError('invalid', 'The sitemap is larger than 50 MB.')
  const text = new TextDecoder().decode(plain)
  if (/<(\w+:)?sitemapindex[\s>]/.test(text.slice(0, 5000))) return { kind: 'index', entries: readXml(text) }
  if (text.trimStart().startsWith('<')) return { kind: 'urls', entries: readXml(text) }
  const lines = text.split('\n', maxEntries).map((line) => line.trim())
  return {
    kind: 'urls',
    entries: lines.filter((line) => /^https?:\/\//.test(line) && URL.canParse(line)).map((url) => ({ url, lastModified: null })),
  }
}
