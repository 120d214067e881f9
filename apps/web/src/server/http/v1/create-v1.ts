import { AppError } from '@frontdesk/core/errors'
import type { Context } from '@frontdesk/services/context'
import { readMessages } from '@frontdesk/services/conversation/read-messages'
import { receiveMessage } from '@frontdesk/services/conversation/receive-message'
import { startConversation } from '@frontdesk/services/conversation/start-conversation'
import { viewConversation } from '@frontdesk/services/conversation/view-conversation'
import { waitForTurn } from '@frontdesk/services/conversation/wait-for-turn'
import { requestPerson } from '@frontdesk/services/handoff/request-person'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context as HonoContext } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { WebContext } from '../../web-context.ts'
import type { HttpBindings } from '../bindings.ts'
import { toHttpError } from '../to-http-error.ts'
import { followConversation } from './follow-conversation.ts'
import { mountKnowledge } from './mount-knowledge.ts'
import { mountNlu } from './mount-nlu.ts'
import { readBearer } from './read-bearer.ts'
import { eventsRoute, handoffRoute, messagesRoute, readRoute, sendRoute, startRoute } from './routes.ts'

type V1Context = HonoContext<HttpBindings>

/** The HTTP API for programs: same verbs, limits and idempotency as the page. */
export const createV1 = (web: WebContext) => {
  const app = new OpenAPIHono<HttpBindings>({
    defaultHook: (result) => {
      if (result.success) return
      const [issue] = result.error.issues
      const where = issue?.path.join('.') ?? ''
      throw new AppError('invalid', `${where === '' ? 'The request' : where}: ${issue?.message ?? 'not of the right form'}`)
    },
  })
  const services = async (c: V1Context): Promise<Context> => {
    const token = readBearer(c.req.header('authorization'))
    if (token === null) throw new AppError('unauthenticated', 'Send the conversation token as a bearer token.')
    const { visitorId } = await web.tokens.verify(token, 'api')
    return { ...web, actor: { kind: 'visitor', visitorId } }
  }

  app.openapi(startRoute, async (c) => {
    const visitorId = web.newId()
    const ctx: Context = { ...web, actor: { kind: 'visitor', visitorId } }
    const conversation = await startConversation(ctx, { channel: 'api', address: c.env.address, customerId: null })
    return c.json({ conversation, token: await web.tokens.sign({ visitorId, customerId: null }, 'api') }, 201)
  })

  app.openapi(readRoute, async (c) => {
    const conversation = await viewConversation(await services(c), { conversationId: c.req.valid('param').id })
    return c.json({ conversation }, 200)
  })

  app.openapi(sendRoute, async (c) => {
    const ctx = await services(c)
    const input = { ...c.req.valid('json'), conversationId: c.req.valid('param').id }
    const waitMs = (c.req.valid('query').wait ?? 0) * 1000
    if (waitMs === 0) {
      const { message, turnId } = await receiveMessage(ctx, input)
      return c.json({ message, turnId }, 202)
    }
    const { sent, result } = await waitForTurn(ctx, {
      conversationId: input.conversationId,
      timeoutMs: waitMs,
      send: () => receiveMessage(ctx, input),
    })
    const { message, turnId } = sent
    return result ? c.json({ message, turnId, ...result }, 200) : c.json({ message, turnId }, 202)
  })

  app.openapi(messagesRoute, async (c) => {
    const { after, limit } = c.req.valid('query')
    return c.json(await readMessages(await services(c), { conversationId: c.req.valid('param').id, afterSeq: after, limit }), 200)
  })

  app.openapi(handoffRoute, async (c) => {
    const conversation = await requestPerson(await services(c), { conversationId: c.req.valid('param').id })
    return c.json({ conversation }, 200)
  })

  app.openapi(eventsRoute, async (c) => {
    const ctx = await services(c)
    const conversationId = c.req.valid('param').id
    await viewConversation(ctx, { conversationId })
    const resumeAt = Number(c.req.header('last-event-id') ?? c.req.valid('query').after ?? 0)
    const afterSeq = Number.isInteger(resumeAt) && resumeAt > 0 ? resumeAt : 0
    return streamSSE(c, async (stream) => {
      const abort = new AbortController()
      stream.onAbort(() => abort.abort())
      c.env.closing.addEventListener('abort', () => abort.abort(), { once: true })
      await followConversation(ctx, { conversationId, afterSeq, signal: abort.signal, write: (event) => stream.writeSSE(event) })
    })
  })

  mountNlu(app, web)
  mountKnowledge(app, web)

  app.openAPIRegistry.registerComponent('securitySchemes', 'visitorToken', { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
  app.doc31('/v1/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Frontdesk',
      version: '1',
      description:
        'Start conversations with the support desk, send messages, read and follow the answers; read intents and entities from texts; hand in documents, search them and ask.',
    },
    servers: [{ url: web.publicUrl }],
  })
  app.onError((error, c) => {
    const { status, body } = toHttpError(error)
    if (status === 500) {
      web.metrics.error('v1', error)
      web.log.error({ err: error, route: c.req.path }, 'an API call failed')
    }
    if (body.error.retryAfterSeconds !== undefined) c.header('retry-after', String(body.error.retryAfterSeconds))
    return c.json(body, status)
  })
  return app
}
