import { AppError } from '@frontdesk/core/errors'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { Hono } from 'hono'
import { readCookies, visitorCookie, writeVisitorCookie } from '../auth/cookies.ts'
import { isSameOrigin } from '../auth/same-origin.ts'
import { readStaff, staffCookie } from '../auth/staff-session.ts'
import type { VisitorIdentity } from '../auth/visitor-token.ts'
import type { RequestContext } from '../trpc/init.ts'
import { appRouter } from '../trpc/root.ts'
import type { WebContext } from '../web-context.ts'
import type { HttpBindings } from './bindings.ts'
import { createKnowledgeFiles } from './knowledge-files/create-knowledge-files.ts'
import { limitBody } from './limit-body.ts'
import { mountHealth, type Readiness } from './mount-health.ts'
import { createNluFiles } from './nlu-files/create-nlu-files.ts'
import { toHttpError } from './to-http-error.ts'
import { createV1 } from './v1/create-v1.ts'

/** Paths our own server answers; everything else goes to Next. */
export const isOwnPath = (path: string): boolean =>
  path.startsWith('/v1/') ||
  path.startsWith('/api/trpc/') ||
  path.startsWith('/api/nlu/') ||
  path.startsWith('/api/knowledge/') ||
  path === '/model/parse' ||
  path === '/healthz' ||
  path === '/readyz' ||
  path === '/metrics'

/** Health, metrics, tRPC and the HTTP API, beside Next. */
export const createHttpApp = (web: WebContext, readiness: Readiness) => {
  const app = new Hono<HttpBindings>()
  app.use(async (c, next) => {
    const startedAt = performance.now()
    await next()
    const labels = { route: routeName(c.req.path), method: c.req.method, status: c.res.status }
    web.metrics.httpRequest(labels, (performance.now() - startedAt) / 1000)
  })
  // Files have a limit of their own.
  app.route('/', createNluFiles(web))
  app.route('/', createKnowledgeFiles(web))
  app.use(limitBody(web))
  mountHealth(app, web, readiness)
  app.on(['POST', 'PUT'], ['/v1/*', '/model/*'], async (c, next) => {
    const hasBody = Number(c.req.header('content-length') ?? '1') > 0
    const type = c.req.header('content-type') ?? ''
    if (hasBody && !c.req.path.endsWith('/handoff') && !type.toLowerCase().startsWith('application/json')) {
      return c.json({ error: { code: 'invalid', message: 'Send JSON, with content-type application/json.' } }, 415)
    }
    return next()
  })
  app.route('/', createV1(web))
  app.all('/api/trpc/*', async (c) => {
    if (c.req.method === 'POST' && !isSameOrigin(c.req.header('origin'), c.env.host, web.publicUrl)) {
      throw new AppError('forbidden', 'This request comes from another site.')
    }
    return fetchRequestHandler({
      endpoint: '/api/trpc',
      req: c.req.raw,
      router: appRouter,
      createContext: ({ resHeaders }) => createRequestContext(web, c.env, c.req.header('cookie'), resHeaders),
    })
  })
  app.notFound((c) => c.json({ error: { code: 'not-found', message: 'There is nothing here.' } }, 404))
  app.onError((error, c) => {
    const { status, body } = toHttpError(error)
    if (status === 500) web.log.error({ err: error, route: routeName(c.req.path) }, 'a request failed')
    return c.json(body, status)
  })
  return app
}

const createRequestContext = async (
  web: WebContext,
  env: HttpBindings['Bindings'],
  cookieHeader: string | undefined,
  resHeaders: Headers,
): Promise<RequestContext> => {
  const cookies = readCookies(cookieHeader)
  const setVisitor = async (identity: VisitorIdentity): Promise<void> => {
    resHeaders.append('set-cookie', writeVisitorCookie(await web.tokens.sign(identity, 'web'), env.secure))
  }
  const staff = await readStaff(web.db, web.authSecret, cookies.get(staffCookie))
  const token = cookies.get(visitorCookie)
  const known = token ? await web.tokens.verify(token, 'web').catch(() => null) : null
  const visitor = known ?? { visitorId: web.newId(), customerId: null }
  if (!known) await setVisitor(visitor)
  return { web, visitor, staff, address: env.address, setVisitor }
}

/** The path with ids taken out, for metrics and logs. */
const routeName = (path: string): string => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/^(\/api\/trpc)\/.*/, '$1')
