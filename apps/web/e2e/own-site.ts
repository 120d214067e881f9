import { createServer, type Server } from 'node:http'
import { ownSiteHost } from '../playwright.config.ts'

const page = (title: string, text: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`

export type OwnSite = { sitemapUrl: string; mend(): void; close(): Promise<void> }

/** A site of the company's own with a sitemap of three pages; the last one fails until it is mended. */
export const openOwnSite = async (): Promise<OwnSite> => {
  const origin = `http://${ownSiteHost}`
  const pages: Record<string, string> = {
    '/kayaks': page('Kayaks', 'A kayak may be rented for at most nine days. It comes with two paddles and a vest for every person.'),
    '/paddles': page('Paddles', 'Paddles are checked for cracks every spring, and replaced at no cost when they break within a year.'),
    '/vests': page('Vests', 'A vest must be worn by everybody on the water. Vests are washed after every rental.'),
  }
  const sitemap = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${Object.keys(pages)
    .map((path) => `<url><loc>${origin}${path}</loc></url>`)
    .join('')}</urlset>`
  let broken = true
  const server: Server = createServer((request, response) => {
    const { url = '' } = request
    const body = url === '/sitemap.xml' ? sitemap : pages[url]
    if (body === undefined) response.writeHead(404).end()
    else if (url === '/vests' && broken) response.writeHead(500).end()
    else response.writeHead(200, { 'content-type': url.endsWith('.xml') ? 'application/xml' : 'text/html; charset=utf-8' }).end(body)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(Number(ownSiteHost.split(':')[1]), '127.0.0.1', resolve)
  })
  return {
    sitemapUrl: `${origin}/sitemap.xml`,
    mend: () => {
      broken = false
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
