import { createHash } from 'node:crypto'
import { createServer } from 'node:http'

export type ServedPages = { host: string; sitemapUrl: string; change(number: number): void; close(): Promise<void> }

const words =
  'the order can be returned within thirty days of delivery if it is unused and the refund goes to the card that was used for paying'.split(
    ' ',
  )
const sentence = (seed: number): string => {
  const text = Array.from({ length: 14 }, (_, at) => words[(seed * 7 + at * 3) % words.length]).join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} ${seed}.`
}

/** A page of about 5 KB as a help site serves it: its own text within navigation and a footer. */
const renderPage = (number: number, edition: number): string => {
  const section = (at: number) =>
    `<h2>Topic ${number}.${at}</h2><p>${[1, 2, 3].map((line) => sentence(number * 31 + at * line + edition)).join(' ')}</p>`
  const navigation = Array.from({ length: 30 }, (_, at) => `<a class="nav-item" href="/nav/${at}">Section ${at} of the site</a>`).join('')
  const main = `<h1>Page ${number}</h1>${[1, 2, 3, 4, 5].map(section).join('')}`
  return `<!doctype html><html lang="en"><head><title>Page ${number}</title></head><body><nav>${navigation}</nav><main>${main}</main><footer>${'Imprint and privacy. '.repeat(20)}</footer></body></html>`
}

/** Serves `count` pages and their sitemap on 127.0.0.1, with ETags. */
export const servePages = async (count: number): Promise<ServedPages> => {
  const editions = new Map<number, number>()
  let origin = ''
  const server = createServer((request, response) => {
    if (request.url === '/sitemap.xml') {
      const urls = Array.from({ length: count }, (_, at) => `<url><loc>${origin}/page/${at + 1}</loc></url>`).join('')
      return response
        .writeHead(200, { 'content-type': 'application/xml' })
        .end(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`)
    }
    const number = Number(/^\/page\/(\d+)$/.exec(request.url ?? '')?.[1] ?? Number.NaN)
    if (!(number <= count)) return response.writeHead(404).end()
    const body = renderPage(number, editions.get(number) ?? 0)
    const etag = `"${createHash('sha1').update(body).digest('hex')}"`
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end()
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The pages are not served.')
  const host = `127.0.0.1:${address.port}`
  origin = `http://${host}`
  return {
    host,
    sitemapUrl: `${origin}/sitemap.xml`,
    change: (number) => void editions.set(number, (editions.get(number) ?? 0) + 1),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
