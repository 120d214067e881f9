import { parseForProgram } from '@frontdesk/services/nlu/parse-for-program'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { WebContext } from '../../web-context.ts'
import type { HttpBindings } from '../bindings.ts'
import { parseRoute, rasaParseRoute } from './nlu-routes.ts'
import { readBearer } from './read-bearer.ts'
import { requireKey } from './require-key.ts'
import { toRasaParse } from './to-rasa-parse.ts'

/** Reading texts, for programs with an API key: in our own shape, and in Rasa's. */
export const mountNlu = (app: OpenAPIHono<HttpBindings>, web: WebContext): void => {
  app.openapi(parseRoute, async (c) => {
    const key = requireKey(readBearer(c.req.header('authorization')))
    return c.json(await parseForProgram(web, { key, ...c.req.valid('json') }), 200)
  })

  app.openapi(rasaParseRoute, async (c) => {
    const key = requireKey(readBearer(c.req.header('authorization')), c.req.valid('query').token)
    const { text, message_id } = c.req.valid('json')
    return c.json(toRasaParse(await parseForProgram(web, { key, text }), message_id ?? null), 200)
  })

  app.openAPIRegistry.registerComponent('securitySchemes', 'apiKey', { type: 'http', scheme: 'bearer', bearerFormat: 'fd_...' })
}
