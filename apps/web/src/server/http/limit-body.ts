import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { readCookies } from '../auth/cookies.ts'
import { readStaff, staffCookie } from '../auth/staff-session.ts'
import type { WebContext } from '../web-context.ts'
import type { HttpBindings } from './bindings.ts'

const maxBytes = 64 * 1024
/** Thousands of pasted phrases, the values of a long list, or a long article. */
const maxTaughtBytes = 4 * 1024 * 1024

const limitTo = (maxSize: number, text: string) =>
  bodyLimit({ maxSize, onError: (c) => c.json({ error: { code: 'invalid', message: `The body is over ${text}.` } }, 413) })

/** Refuses bodies over 64 kB; signed-in staff may teach with up to 4 MB at once, and a program may hand in a document as large. */
export const limitBody = (web: WebContext): MiddlewareHandler<HttpBindings> => {
  const [usual, taught] = [limitTo(maxBytes, '64 kB'), limitTo(maxTaughtBytes, '4 MB')]
  return async (c, next) => {
    const isLarge = Number(c.req.header('content-length') ?? 0) > maxBytes
    if (isLarge && c.req.method === 'PUT' && c.req.path.startsWith('/v1/knowledge/documents/')) return taught(c, next)
    const large = isLarge && ['/api/trpc/nlu.', '/api/trpc/knowledge.'].some((path) => c.req.path.startsWith(path))
    const staff = large ? await readStaff(web.db, web.authSecret, readCookies(c.req.header('cookie')).get(staffCookie)) : null
    return (staff === null ? usual : taught)(c, next)
  }
}
