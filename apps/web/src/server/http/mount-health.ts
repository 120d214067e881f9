import type { Hono } from 'hono'
import type { WebContext } from '../web-context.ts'
import type { HttpBindings } from './bindings.ts'

/** `draining` turns readiness off before the server stops; `checkReady` throws while something it needs is missing. */
export type Readiness = { draining: boolean; checkReady(): Promise<void> }

/** Liveness checks the process alone; readiness checks what a request needs. */
export const mountHealth = (app: Hono<HttpBindings>, web: WebContext, readiness: Readiness): void => {
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.get('/readyz', async (c) => {
    if (readiness.draining) return c.json({ status: 'draining' }, 503)
    try {
      await readiness.checkReady()
      return c.json({ status: 'ready' })
    } catch (error) {
      web.log.warn({ err: error }, 'not ready')
      return c.json({ status: 'not-ready' }, 503)
    }
  })
  app.get('/metrics', async (c) => c.body(await web.metrics.render(), 200, { 'content-type': web.metrics.contentType }))
}
