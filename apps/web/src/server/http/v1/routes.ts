import { createRoute } from '@hono/zod-openapi'
import { failure, json } from './describe-body.ts'
import {
  AnsweredBody,
  ConversationBody,
  ConversationParams,
  EventsQuery,
  PageBody,
  PageQuery,
  SendInput,
  SendQuery,
  SentBody,
  StartedBody,
  StartInput,
} from './schemas.ts'

const failures = {
  400: failure('The request is not of the right form.'),
  401: failure('The token is missing, forged or expired.'),
  404: failure('There is no such conversation for this token.'),
  429: failure('Too many requests; `retryAfterSeconds` says when to try again.'),
  503: failure('A part of the desk is away; try again with the same clientMessageId.'),
}
const security = [{ visitorToken: [] }]
const tags = ['Conversations']

export const startRoute = createRoute({
  method: 'post',
  path: '/v1/conversations',
  tags,
  summary: 'Start a conversation; the token is the key to it',
  request: { body: { content: { 'application/json': { schema: StartInput } } } },
  responses: { 201: json(StartedBody, 'The conversation and its token.'), 400: failures[400], 429: failures[429], 503: failures[503] },
})

export const readRoute = createRoute({
  method: 'get',
  path: '/v1/conversations/{id}',
  tags,
  summary: 'Read how a conversation stands',
  security,
  request: { params: ConversationParams },
  responses: { 200: json(ConversationBody, 'The conversation.'), ...failures },
})

export const sendRoute = createRoute({
  method: 'post',
  path: '/v1/conversations/{id}/messages',
  tags,
  summary: 'Send a message, once per clientMessageId; with ?wait=SECONDS the answer comes back at once',
  security,
  request: {
    params: ConversationParams,
    query: SendQuery,
    body: { required: true, content: { 'application/json': { schema: SendInput } } },
  },
  responses: {
    200: json(AnsweredBody, 'The turn has ended: the bot messages and how it ended.'),
    202: json(SentBody, 'The message is kept; the answer follows.'),
    ...failures,
    409: failure('The clientMessageId was used for another message.'),
    413: failure('The body is over 64 kB.'),
    415: failure('The body is not JSON.'),
  },
})

export const messagesRoute = createRoute({
  method: 'get',
  path: '/v1/conversations/{id}/messages',
  tags,
  summary: 'Read messages after a seq, in order',
  security,
  request: { params: ConversationParams, query: PageQuery },
  responses: { 200: json(PageBody, 'Messages and the conversation.'), ...failures },
})

export const eventsRoute = createRoute({
  method: 'get',
  path: '/v1/conversations/{id}/events',
  tags,
  summary: 'Follow a conversation over server-sent events; Last-Event-ID or ?after= resumes after that seq',
  security,
  request: { params: ConversationParams, query: EventsQuery },
  responses: { 200: { description: 'A stream of events.', content: { 'text/event-stream': { schema: { type: 'string' } } } }, ...failures },
})

export const handoffRoute = createRoute({
  method: 'post',
  path: '/v1/conversations/{id}/handoff',
  tags,
  summary: 'Ask for a person',
  security,
  request: { params: ConversationParams },
  responses: { 200: json(ConversationBody, 'The conversation, in the queue.'), ...failures },
})
