import { createRoute } from '@hono/zod-openapi'
import { failure, json } from './describe-body.ts'
import { ParseBody, ParseInput, RasaBody, RasaInput, RasaQuery } from './nlu-schemas.ts'

const failures = {
  400: failure('The request is not of the right form.'),
  401: failure('The API key is missing, unknown or revoked.'),
  403: failure('The API key is not for this.'),
  404: failure('There is no model of this version.'),
  429: failure('Too many calls with this key; `retryAfterSeconds` says when to try again.'),
  503: failure('No model is active yet, or a part of the desk is away.'),
}
const security = [{ apiKey: [] }]
const tags = ['Understanding']

export const parseRoute = createRoute({
  method: 'post',
  path: '/v1/nlu/parse',
  tags,
  summary: 'Read intents and entities from a text, with the live model or another version',
  security,
  request: { body: { required: true, content: { 'application/json': { schema: ParseInput } } } },
  responses: { 200: json(ParseBody, 'What the model makes of the text.'), ...failures },
})

export const rasaParseRoute = createRoute({
  method: 'post',
  path: '/model/parse',
  tags,
  summary: 'The same in the shape of Rasa, for its clients; the key may come as ?token=',
  security,
  request: { query: RasaQuery, body: { required: true, content: { 'application/json': { schema: RasaInput } } } },
  responses: { 200: json(RasaBody, 'Intent and entities as Rasa names them.'), ...failures },
})
