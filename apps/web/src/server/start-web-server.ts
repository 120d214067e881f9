import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import next from 'next'
import { clientAddress } from './auth/client-address.ts'
import { readCookies, visitorCookie, writeVisitorCookie } from './auth/cookies.ts'
import type { HttpBindings } from './http/bindings.ts'
import { createHttpApp, isOwnPath } from './http/create-app.ts'
import { pagePathHeader } from './http/page-path.ts'
import { applyPagePolicy, setSecurityHeaders } from './http/security-headers.ts'
import { createGateway } from './realtime/create-gateway.ts'
import { setWebContext, type WebContext } from './web-context.ts'

export type RunningWebServer = { url: string; close(graceMs: number): Promise<void> }

type Options = {
  context: WebContext
  port: number
  hostname: string
  /** Folder of the Next app with its build. */
  appDir: string
  /** Throws while something a request needs is missing. */
  checkReady(): Promise<void>
}

/** Serves pages, API and sockets on one port. `close` turns readiness off, lets requests end, then stops. */
export const startWebServer = async ({ context, port, hostname, appDir, checkReady }: Options): Promise<RunningWebServer> => {
  setWebContext(context)
  const secure = context.publicUrl.startsWith('https:')
  const closing = new AbortController()
  const readiness = { draining: false, checkReady }
  const app = createHttpApp(context, readiness)
  const pages = next({ dev: false, dir: appDir, hostname, port })
  await pages.prepare()
  const servePage = pages.getRequestHandler()

  const answerOwn = getRequestListener((request, bindings) => {
    const incoming = 'incoming' in bindings ? bindings.incoming : null
    const forwarded = incoming?.headers['x-forwarded-for']
    const env: HttpBindings['Bindings'] = {
      address: clientAddress(incoming?.socket.remoteAddress, typeof forwarded === 'string' ? forwarded : null, context.trustedProxies),
      host: incoming?.headers.host ?? null,
      secure,
      closing: closing.signal,
    }
    return app.fetch(request, env)
  })
  const answerPage = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    applyPagePolicy(request, response, randomBytes(16).toString('base64'), secure)
    request.headers[pagePathHeader] = request.url ?? '/'
    if (
      request.method === 'GET' &&
      !readCookies(request.headers.cookie).has(visitorCookie) &&
      new URL(request.url ?? '/', 'http://desk').pathname === '/'
    ) {
      const token = await context.tokens.sign({ visitorId: context.newId(), customerId: null }, 'web')
      response.setHeader('set-cookie', writeVisitorCookie(token, secure))
    }
    await servePage(request, response)
  }
  const server = createServer((request, response) => {
    setSecurityHeaders(response, secure)
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (isOwnPath(path)) void answerOwn(request, response)
    else
      answerPage(request, response).catch((error) => {
        context.log.error({ err: error }, 'a page failed')
        if (!response.headersSent) response.statusCode = 500
        response.end()
      })
  })
  server.keepAliveTimeout = 65_000
  const gateway = createGateway(server, context)
  context.metrics.onCollect(() => context.metrics.sockets(gateway.sockets()))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, resolve)
  })
  const address = server.address()
  const listening = address && typeof address === 'object' ? address.port : port
  return {
    url: `http://localhost:${listening}`,
    close: async (graceMs) => {
      readiness.draining = true
      const stopped = new Promise<void>((resolve) => server.close(() => resolve()))
      closing.abort()
      await gateway.close()
      server.closeIdleConnections()
      const force = setTimeout(() => server.closeAllConnections(), graceMs)
      await stopped
      clearTimeout(force)
      await pages.close()
    },
  }
}
