import { askForProgram } from '@frontdesk/services/knowledge/program/ask-for-program'
import { listForProgram } from '@frontdesk/services/knowledge/program/list-for-program'
import { removeForProgram } from '@frontdesk/services/knowledge/program/remove-for-program'
import { searchForProgram } from '@frontdesk/services/knowledge/program/search-for-program'
import { upsertForProgram } from '@frontdesk/services/knowledge/program/upsert-for-program'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { WebContext } from '../../web-context.ts'
import type { HttpBindings } from '../bindings.ts'
import { askRoute, listDocumentsRoute, removeDocumentRoute, searchRoute, upsertDocumentRoute } from './knowledge-routes.ts'
import { readBearer } from './read-bearer.ts'
import { requireKey } from './require-key.ts'

/** Documents, search and answers, for programs with an API key for knowledge. */
export const mountKnowledge = (app: OpenAPIHono<HttpBindings>, web: WebContext): void => {
  const keyOf = (authorization: string | undefined): string => requireKey(readBearer(authorization))

  app.openapi(upsertDocumentRoute, async (c) => {
    const key = keyOf(c.req.header('authorization'))
    return c.json(await upsertForProgram(web, { key, ...c.req.valid('param'), ...c.req.valid('json') }), 200)
  })
  app.openapi(removeDocumentRoute, async (c) => {
    const key = keyOf(c.req.header('authorization'))
    return c.json(await removeForProgram(web, { key, ...c.req.valid('param') }), 200)
  })
  app.openapi(listDocumentsRoute, async (c) => {
    const key = keyOf(c.req.header('authorization'))
    return c.json(await listForProgram(web, { key, ...c.req.valid('query') }), 200)
  })
  app.openapi(searchRoute, async (c) => {
    const key = keyOf(c.req.header('authorization'))
    return c.json(await searchForProgram(web, { key, ...c.req.valid('json') }), 200)
  })
  app.openapi(askRoute, async (c) => {
    const key = keyOf(c.req.header('authorization'))
    return c.json(await askForProgram(web, { key, ...c.req.valid('json') }), 200)
  })
}
