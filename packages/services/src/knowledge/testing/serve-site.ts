import { AppError } from '@frontdesk/core/errors'
import type { FetchPublic } from '@frontdesk/outbound/port'

/** Pages by path; a page that throws is a server that cannot be reached. */
export type Site = Map<string, string | AppError>

export const siteOrigin = 'https://shop.example'

/** A page with a heading and links, as a help site has them. */
export const page = (title: string, text: string, links: readonly string[] = []): string =>
  `<html lang="en"><head><title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p>${links
    .map((link) => `<p><a href="${link}">See ${link}</a></p>`)
    .join('')}</main></body></html>`

/** A site in memory, and what was asked of it. Whoever knows an ETag is told when a page is the same. */
export const serveSite = (site: Site): { fetchPublic: FetchPublic; asked: string[] } => {
  const asked: string[] = []
  return {
    asked,
    fetchPublic: async (url, request) => {
      const path = url.replace(siteOrigin, '')
      asked.push(path)
      const body = site.get(path)
      if (body instanceof AppError) throw body
      const etag = `"${body?.length}-${body}"`
      const answer = { url, status: 200, headers: { etag }, contentType: 'text/html', charset: 'utf-8', redirects: [] }
      if (body === undefined) return { ...answer, status: 404, headers: {}, body: new Uint8Array() }
      if (request.headers?.['if-none-match'] === etag) return { ...answer, status: 304, body: new Uint8Array() }
      return { ...answer, body: new TextEncoder().encode(body) }
    },
  }
}
