import { createRoute } from '@hono/zod-openapi'
import { failure, json } from './describe-body.ts'
import {
  AskBody,
  AskInput,
  DocumentParams,
  DocumentsBody,
  DocumentsQuery,
  RemoveBody,
  SearchBody,
  SearchInput,
  UpsertBody,
  UpsertInput,
} from './knowledge-schemas.ts'

const failures = {
  400: failure('The request is not of the right form.'),
  401: failure('The API key is missing, unknown or revoked.'),
  403: failure('The API key is not for this.'),
  429: failure('Too many calls with this key; `retryAfterSeconds` says when to try again.'),
  503: failure('A part of the desk is away.'),
}
const security = [{ apiKey: [] }]
const tags = ['Knowledge']

export const upsertDocumentRoute = createRoute({
  method: 'put',
  path: '/v1/knowledge/documents/{externalId}',
  tags,
  summary: 'Hand in a document by your own id; the same again changes nothing',
  security,
  request: { params: DocumentParams, body: { required: true, content: { 'application/json': { schema: UpsertInput } } } },
  responses: {
    200: json(UpsertBody, 'The document. While it is `indexing`, the version before it still answers.'),
    ...failures,
    413: failure('The document is over 4 MB.'),
    415: failure('The body is not JSON.'),
  },
})

export const removeDocumentRoute = createRoute({
  method: 'delete',
  path: '/v1/knowledge/documents/{externalId}',
  tags,
  summary: 'Remove a document that you have handed in',
  security,
  request: { params: DocumentParams },
  responses: { 200: json(RemoveBody, 'Whether there was one.'), ...failures },
})

export const listDocumentsRoute = createRoute({
  method: 'get',
  path: '/v1/knowledge/documents',
  tags,
  summary: 'List documents of all sources by title',
  security,
  request: { query: DocumentsQuery },
  responses: { 200: json(DocumentsBody, 'Documents, and how many there are in all.'), ...failures },
})

export const searchRoute = createRoute({
  method: 'post',
  path: '/v1/knowledge/search',
  tags,
  summary: 'Find the best passages for a question',
  security,
  request: { body: { required: true, content: { 'application/json': { schema: SearchInput } } } },
  responses: { 200: json(SearchBody, 'Passages, best first, and whether they answer the question.'), ...failures },
})

export const askRoute = createRoute({
  method: 'post',
  path: '/v1/knowledge/ask',
  tags,
  summary: 'Answer a question from the public documents with citations, or refuse',
  security,
  request: { body: { required: true, content: { 'application/json': { schema: AskInput } } } },
  responses: { 200: json(AskBody, 'The answer, or that no passage supports one.'), ...failures },
})
