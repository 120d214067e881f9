import { createServer } from 'node:http'
import type { BaseContext } from '@frontdesk/services/context'

export type HealthServer = { setReady(ready: boolean): void; close(): Promise<void> }

/** Answers `/healthz`, `/readyz` and `/metrics`. Liveness looks at the process alone, readiness at what a turn needs. */
export const startHealthServer = async (base: BaseContext, port: number): Promise<HealthServer> => {
  let ready = false
  const checkReady = async (): Promise<boolean> => {
    if (!ready) return false
    await base.db.ping()
    return true
  }
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: string, type = 'application/json'): void => {
      response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff' }).end(body)
    }
    if (request.url === '/healthz') return answer(200, '{"status":"ok"}')
    if (request.url === '/metrics') return answer(200, await base.metrics.render(), base.metrics.contentType)
    if (request.url !== '/readyz') return answer(404, '{"error":{"code":"not-found","message":"There is nothing here."}}')
    const isReady = await checkReady().catch(() => false)
    return answer(isReady ? 200 : 503, isReady ? '{"status":"ready"}' : '{"status":"not-ready"}')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, resolve)
  })
  return {
    setReady: (next) => {
      ready = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
