import { DocumentView, ExternalId, UpsertDocumentInput } from '@frontdesk/contracts/knowledge/document'
import { SearchFilters } from '@frontdesk/contracts/knowledge/search-filters'
import { Citation } from '@frontdesk/contracts/message'
import { z } from '@hono/zod-openapi'

const Question = z.string().trim().min(1).max(1000)

export const DocumentParams = z.object({ externalId: ExternalId })
export const UpsertInput = UpsertDocumentInput
export const UpsertBody = z
  .object({ document: DocumentView, outcome: z.enum(['added', 'changed', 'unchanged']) })
  .openapi('UpsertedDocument')
export const RemoveBody = z.object({ removed: z.boolean() })
export const DocumentsQuery = z.object({
  query: z.string().trim().max(200).optional(),
  collection: z.string().max(60).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const DocumentsBody = z.object({ total: z.number().int(), items: z.array(DocumentView) })

export const SearchInput = z.strictObject({
  question: Question,
  filters: SearchFilters.default({ audience: 'public' }),
  limit: z.number().int().min(1).max(50).default(5),
})
export const SearchBody = z
  .object({
    confidence: z.number(),
    supported: z.boolean(),
    passages: z.array(
      z.object({
        chunkId: z.string(),
        documentId: z.string(),
        title: z.string(),
        heading: z.string(),
        text: z.string(),
        source: z.string(),
        page: z.number().int().nullable(),
        score: z.number(),
      }),
    ),
  })
  .openapi('KnowledgeSearch')

export const AskInput = z.strictObject({ question: Question })
export const AskBody = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('answered'), text: z.string(), citations: z.array(Citation), confidence: z.number() }),
    z.object({ kind: z.literal('refused'), searched: z.string(), confidence: z.number() }),
  ])
  .openapi('KnowledgeAnswer')
