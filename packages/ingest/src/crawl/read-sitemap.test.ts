import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { loadSitemap } from './load-sitemap.ts'
import { normaliseUrl } from './normalise-url.ts'
import { readSitemap } from './read-sitemap.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const urls = (...rows: string[]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${rows.map((row) => `<url>${row}</url>`).join('')}</urlset>`

describe('readSitemap', () => {
  it('reads addresses and dates, gzipped or not, and lists as text', () => {
    const xml = urls(
      '<loc>https://a.example/x?a=1&amp;b=2</loc><lastmod>2024-01-02</lastmod>',
      '<loc> <![CDATA[https://a.example/y]]> </loc>',
      '<loc>not an address</loc>',
    )
    const entries = [
      { url: 'https://a.example/x?a=1&b=2', lastModified: '2024-01-02T00:00:00.000Z' },
      { url: 'https://a.example/y', lastModified: null },
    ]
    expect(readSitemap(bytes(xml))).toEqual({ kind: 'urls', entries })
    expect(readSitemap(gzipSync(xml))).toEqual({ kind: 'urls', entries })
    expect(readSitemap(bytes('https://a.example/x\n\nnonsense\n'))).toEqual({
      kind: 'urls',
      entries: [{ url: 'https://a.example/x', lastModified: null }],
    })
  })

  it('takes neither bombs nor entities nor more than it should', () => {
    expect(() => readSitemap(gzipSync(Buffer.alloc(60 * 1024 * 1024)))).toThrow('50 MB')
    expect(() => readSitemap(bytes('\x1f\x8b nonsense').fill(0x8b, 1, 2))).toThrow('damaged')
    expect(
      readSitemap(bytes(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${urls('<loc>https://a.example/&e;</loc>')}`)).entries,
    ).toEqual([{ url: 'https://a.example/&e;', lastModified: null }])
    expect(
      readSitemap(bytes(urls(...Array.from({ length: 50_010 }, (_, at) => `<loc>https://a.example/${at}</loc>`)))).entries,
    ).toHaveLength(50_000)
    expect(readSitemap(bytes('<urlset><loc>'.repeat(200_000))).entries).toEqual([])
  })
})

describe('loadSitemap', () => {
  it('follows indexes, and keeps to its host', async () => {
    const site: Record<string, string> = {
      'https://a.example/index.xml':
        '<sitemapindex><sitemap><loc>https://a.example/1.xml</loc></sitemap><sitemap><loc>https://b.example/2.xml</loc></sitemap><sitemap><loc>https://a.example/index.xml</loc></sitemap></sitemapindex>',
      'https://a.example/1.xml': urls(
        '<loc>https://a.example/x?utm_source=map</loc>',
        '<loc>https://b.example/y</loc>',
        '<loc>https://a.example/z</loc>',
      ),
    }
    const fetchPublic = async (url: string) => ({
      url,
      status: 200,
      headers: {},
      contentType: 'text/xml',
      charset: null,
      body: bytes(site[url] ?? ''),
    })
    const found = await loadSitemap('https://a.example/index.xml', { fetchPublic, maxPages: 10 })
    expect(found.map(({ url }) => url)).toEqual(['https://a.example/x', 'https://a.example/z'])
  })
})

describe('normaliseUrl', () => {
  it.each([
    ['HTTPS://Shop.Example:443/a/../b?utm_source=x&q=1&gclid=2&a=3#top', 'https://shop.example/b?q=1&a=3'],
    ['http://shop.example:8080?fbclid=1', 'http://shop.example:8080/'],
    ['http://user:secret@shop.example/', 'http://shop.example/'],
    ['https://shop.example/?b=2&a=%201', 'https://shop.example/?b=2&a=%201'],
  ])('%s', (address, normal) => expect(normaliseUrl(address)).toBe(normal))

  it('takes no other scheme', () => expect(normaliseUrl('mailto:a@b.c')).toBeNull())
})
