import { AppError } from '@frontdesk/core/errors'
import { describe, expect, it } from 'vitest'
import { parseFile } from '../parse-file.ts'
import { type CrawlOptions, crawlHost } from './crawl-host.ts'
import { loadRobots } from './load-robots.ts'
import type { CrawlOutcome, FetchedPage, FetchPage } from './port.ts'
import { readRobots } from './read-robots.ts'

const origin = 'https://shop.example'
const page = (links: string[], head = '') =>
  `<html><head>${head}</head><body><main><h1>Page</h1><p>Some words of this page.</p>${links.map((link) => `<a href="${link}">x</a>`).join(' ')}</main></body></html>`
type Site = Record<string, string | Partial<FetchedPage> | AppError>

const serve = (site: Site) => {
  const asked: string[] = []
  const headers: Record<string, string>[] = []
  const fetchPublic: FetchPage = async (url, request) => {
    asked.push(url.replace(origin, ''))
    headers.push({ ...request.headers })
    const answer = site[url.replace(origin, '')] ?? { status: 404 }
    if (answer instanceof AppError) throw answer
    const plain = { url, status: 200, headers: {}, contentType: 'text/html', charset: 'utf-8', body: new Uint8Array() }
    return typeof answer === 'string' ? { ...plain, body: new TextEncoder().encode(answer) } : { ...plain, ...answer }
  }
  return { fetchPublic, asked, headers }
}

const crawl = async (site: Site, options: Partial<CrawlOptions> = {}) => {
  const { fetchPublic, asked, headers } = serve(site)
  const outcomes: CrawlOutcome[] = []
  const all = {
    start: `${origin}/`,
    fetchPublic,
    parse: parseFile,
    robots: readRobots('', 'Frontdesk'),
    maxPages: 100,
    maxDepth: 5,
    delayMs: 0,
    ...options,
  }
  for await (const outcome of crawlHost(all)) outcomes.push(outcome)
  const kinds = Object.fromEntries(outcomes.map((outcome) => [outcome.url.replace(origin, ''), outcome.kind]))
  return { outcomes, asked, headers, kinds }
}

describe('crawlHost', () => {
  it('reads each page of its host once, however it is spelled', async () => {
    const { asked, kinds } = await crawl({
      '/': page(['/a', '/a#top', '/a?utm_source=x', 'https://SHOP.example:443/a', 'https://other.example/', '/logo.png', 'mailto:x@y.z']),
      '/a': page(['/', '/b']),
      '/b': page([]),
    })
    expect(asked).toEqual(['/', '/a', '/b'])
    expect(kinds).toEqual({ '/': 'read', '/a': 'read', '/b': 'read' })
  })

  it('tells of pages as links lead to them, each once and no more than it will read', async () => {
    const found: string[][] = []
    const site = { '/': page(['/a', '/b']), '/a': page(['/b', '/c', '/d', '/e']), '/b': page(['/']), '/c': page([]) }
    await crawl(site, { maxPages: 4, onFound: (urls) => found.push(urls.map((url) => url.replace(origin, ''))) })
    expect(found).toEqual([['/a', '/b'], ['/c']])
  })

  it('keeps to its limits of depth and pages', async () => {
    const chain = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [at === 0 ? '/' : `/${at}`, page([`/${at + 1}`])]))
    expect((await crawl(chain, { maxDepth: 2 })).asked).toEqual(['/', '/1', '/2'])
    expect((await crawl(chain, { maxPages: 4, maxDepth: 10 })).asked).toHaveLength(4)
  })

  it('reads a list of addresses and nothing else', async () => {
    const site = { '/': page(['/linked']), '/a': page([]), '/b': page(['/linked']), '/linked': page([]) }
    const { asked } = await crawl(site, { more: [`${origin}/a`, `${origin}/b`, 'https://other.example/'], maxDepth: 0 })
    expect(asked).toEqual(['/', '/a', '/b'])
  })

  it('honours robots.txt, noindex and nofollow', async () => {
    const site = {
      '/': page(['/private/x', '/quiet', '/header', '/dead-end']),
      '/quiet': page(['/from-quiet'], '<meta name="robots" content="noindex">'),
      '/from-quiet': page([]),
      '/header': { headers: { 'x-robots-tag': 'noindex' }, body: new TextEncoder().encode(page([])) },
      '/dead-end': page(['/never'], '<meta name="robots" content="nofollow">'),
      '/never': page([]),
    }
    const { kinds, asked } = await crawl(site, { robots: readRobots('User-agent: *\nDisallow: /private/', 'Frontdesk') })
    expect(kinds).toEqual({
      '/': 'read',
      '/private/x': 'skipped',
      '/quiet': 'skipped',
      '/from-quiet': 'read',
      '/header': 'skipped',
      '/dead-end': 'read',
    })
    expect(asked).not.toContain('/private/x')
  })

  it('takes a page under its canonical address, once, and loses none in a ring of them', async () => {
    const canonical = (to: string) => `<link rel="canonical" href="${to}">`
    const site = {
      '/': page(['/a?sort=1', '/a?sort=2', '/ring-1', '/lost']),
      '/a?sort=1': page([], canonical('/a')),
      '/a?sort=2': page([], canonical('/a')),
      '/a': page([]),
      '/ring-1': page([], canonical('/ring-2')),
      '/ring-2': page([], canonical('/ring-1')),
      '/lost': page([], canonical('/')),
    }
    const { kinds } = await crawl(site)
    expect(kinds).toEqual({
      '/': 'read',
      '/a?sort=1': 'skipped',
      '/a?sort=2': 'skipped',
      '/a': 'read',
      '/ring-1': 'skipped',
      '/ring-2': 'read',
      '/lost': 'read',
    })
  })

  it('follows redirects inside its host, and makes the host of the first page its own', async () => {
    const body = new TextEncoder().encode(page(['/old', '/away', 'https://www.shop.example/b']))
    const site = {
      '/': { url: 'https://www.shop.example/', body },
      'https://www.shop.example/old': { url: 'https://www.shop.example/new', body },
      'https://www.shop.example/away': { url: 'https://elsewhere.example/', body },
      'https://www.shop.example/b': page(['/new']),
    }
    const { kinds } = await crawl(site)
    expect(kinds).toEqual({
      'https://www.shop.example/': 'read',
      'https://www.shop.example/new': 'read',
      'https://elsewhere.example/': 'skipped',
      'https://www.shop.example/b': 'read',
    })
  })

  it('gives a reason for each failure and goes on', async () => {
    const site = {
      '/': page(['/gone', '/slow', '/image', '/empty', '/locked', '/busy']),
      '/slow': new AppError('upstream-unavailable', 'The server took longer than 20 s.'),
      '/image': new AppError('invalid', 'The answer is of a type that was not asked for (image/png).'),
      '/empty': '<html><body></body></html>',
      '/locked': { status: 403 },
      '/busy': { status: 429 },
    }
    const { outcomes } = await crawl(site)
    const reasons = Object.fromEntries(
      outcomes.flatMap((one) =>
        'reason' in one ? [[one.url.replace(origin, ''), [one.kind, one.reason, 'retryable' in one && one.retryable]]] : [],
      ),
    )
    expect(reasons).toEqual({
      '/gone': ['failed', `There is no such page (status 404). It is linked from ${origin}/`, false],
      '/slow': ['failed', 'The server took longer than 20 s.', true],
      '/image': ['skipped', 'The answer is of a type that was not asked for (image/png).', false],
      '/empty': ['failed', 'No text was found on the page. Pages that a script builds in the browser cannot be read.', false],
      '/locked': ['failed', 'The page asks for permission (status 403).', false],
      '/busy': ['failed', 'The site asks for fewer requests (status 429).', true],
    })
  })

  it('asks for changes only, and goes on from an unchanged page by the links it knows', async () => {
    const { kinds, headers } = await crawl(
      { '/': { status: 304 }, '/a': page([]) },
      {
        known: (url) =>
          url === `${origin}/` ? { etag: '"1"', lastModified: 'Mon, 01 Jan 2024 00:00:00 GMT', links: [`${origin}/a`] } : undefined,
      },
    )
    expect(kinds).toEqual({ '/': 'unchanged', '/a': 'read' })
    expect(headers).toEqual([{ 'if-none-match': '"1"', 'if-modified-since': 'Mon, 01 Jan 2024 00:00:00 GMT' }, {}])
  })

  it('keeps its pace, and the slower one the site asks for', async () => {
    const pace = async (robots: string) => {
      let now = 0
      const waits: number[] = []
      const clock = {
        now: () => now,
        wait: async (ms: number) => {
          waits.push(ms)
          now += ms
        },
      }
      await crawl(
        { '/': page(['/a', '/b']), '/a': page([]), '/b': page([]) },
        { delayMs: 200, clock, robots: readRobots(robots, 'Frontdesk') },
      )
      return waits.reduce((sum, ms) => sum + ms, 0)
    }
    expect(await pace('')).toBeGreaterThanOrEqual(400)
    expect(await pace('User-agent: *\nCrawl-delay: 3')).toBeGreaterThanOrEqual(6000)
  })

  it('never has more than two requests open', async () => {
    let open = 0
    let most = 0
    const { fetchPublic } = serve({ '/': page(['/1', '/2', '/3', '/4']), '/1': page([]), '/2': page([]), '/3': page([]), '/4': page([]) })
    const counting: FetchPage = async (url, request) => {
      open += 1
      most = Math.max(most, open)
      await new Promise(setImmediate)
      open -= 1
      return fetchPublic(url, request)
    }
    await crawl({}, { fetchPublic: counting })
    expect(most).toBe(2)
  })

  it('ends with its signal and when nobody listens any more', async () => {
    const controller = new AbortController()
    const { fetchPublic, asked } = serve({ '/': page(['/a', '/b', '/c']), '/a': page([]), '/b': page([]), '/c': page([]) })
    const options = {
      start: `${origin}/`,
      fetchPublic,
      parse: parseFile,
      robots: readRobots('', 'x'),
      maxPages: 10,
      maxDepth: 3,
      delayMs: 0,
    }
    const ended = (async () => {
      for await (const _ of crawlHost({ ...options, signal: controller.signal })) controller.abort(new Error('cancelled'))
    })()
    await expect(ended).rejects.toThrow('cancelled')
    for await (const _ of crawlHost(options)) break
    expect(asked.length).toBeLessThan(5)
  })
})

describe('loadRobots', () => {
  const load = (answer: Site[string]) =>
    loadRobots(`${origin}/deep/page`, { fetchPublic: serve({ '/robots.txt': answer }).fetchPublic, userAgent: 'Frontdesk' })
  it('allows everything without one, and nothing while the server fails', async () => {
    expect((await load({ status: 404 })).isAllowed(`${origin}/x`)).toBe(true)
    expect((await load(new AppError('upstream-unavailable', 'x'))).isAllowed(`${origin}/x`)).toBe(false)
    expect((await load('User-agent: Frontdesk\nDisallow: /x\nSitemap: https://shop.example/map.xml')).isAllowed(`${origin}/x`)).toBe(false)
  })
})
