import { z } from 'zod'
import { Id } from '../id.ts'
import { Page } from '../page.ts'
import { Revision } from '../revision.ts'
import { Audience } from './audience.ts'
import { ChunkView } from './chunk.ts'
import { Language } from './language.ts'

export const DocumentStatus = z.enum(['draft', 'active', 'retired'])
export type DocumentStatus = z.infer<typeof DocumentStatus>

export const DocumentView = z.object({
  id: Id,
  sourceId: Id,
  source: z.string(),
  externalId: z.string(),
  title: z.string(),
  collection: z.string(),
  audience: Audience,
  language: Language.nullable(),
  status: DocumentStatus,
  url: z.string().nullable(),
  pages: z.number().int().nullable(),
  chunks: z.number().int(),
  disabledChunks: z.number().int(),
  overriddenChunks: z.number().int(),
  /** The version that serves; an indexing one serves once it is whole. */
  version: z.number().int(),
  indexing: z.boolean(),
  /** Older than half a year, or its page has vanished. */
  stale: z.boolean(),
  /** Whether the original file or page can be opened. */
  hasOriginal: z.boolean(),
  revisedAt: z.string(),
  updatedAt: z.string(),
  revision: Revision,
})
export type DocumentView = z.infer<typeof DocumentView>

export const DocumentVersionView = z.object({
  version: z.number().int(),
  title: z.string(),
  body: z.string(),
  by: z.string().nullable(),
  reason: z.string(),
  createdAt: z.string(),
})
export type DocumentVersionView = z.infer<typeof DocumentVersionView>

export const ListDocumentsInput = z.strictObject({
  sourceId: Id.optional(),
  collection: z.string().max(60).optional(),
  status: DocumentStatus.optional(),
  query: z.string().trim().max(200).optional(),
  stale: z.boolean().optional(),
  ...Page,
})
export type ListDocumentsInput = z.infer<typeof ListDocumentsInput>

const DocumentTitle = z.string().trim().min(1).max(300)

const DocumentBody = z.string().trim().min(1).max(1_000_000)

/** Pasted text or an article, as Markdown; without a source it goes to the one named "Articles". */
export const CreateDocumentInput = z.strictObject({
  sourceId: Id.optional(),
  title: DocumentTitle,
  body: DocumentBody,
  collection: z.string().trim().max(60).default(''),
  audience: Audience.default('public'),
  language: Language.nullable().default(null),
  publish: z.boolean().default(true),
})
export type CreateDocumentInput = z.input<typeof CreateDocumentInput>

export const UpdateDocumentInput = z.strictObject({
  id: Id,
  revision: Revision,
  change: z.strictObject({
    title: DocumentTitle.optional(),
    body: DocumentBody.optional(),
    collection: z.string().trim().max(60).optional(),
    audience: Audience.optional(),
    language: Language.nullable().optional(),
    status: DocumentStatus.optional(),
  }),
})
export type UpdateDocumentInput = z.infer<typeof UpdateDocumentInput>

/** A document with its newest words, its passages and its history, whose versions come without bodies. */
export const DocumentDetail = z.object({
  document: DocumentView,
  body: z.string(),
  chunks: z.array(ChunkView),
  versions: z.array(DocumentVersionView),
})
export type DocumentDetail = z.infer<typeof DocumentDetail>

/** A document as a program hands it in, as Markdown; the same again changes nothing. */
export const UpsertDocumentInput = z.strictObject({
  title: DocumentTitle,
  body: DocumentBody,
  collection: z.string().trim().max(60).default(''),
  audience: Audience.default('public'),
  language: Language.nullable().default(null),
  /** Where people can read it. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null),
  revisedAt: z.iso.datetime().optional(),
})
export type UpsertDocumentInput = z.infer<typeof UpsertDocumentInput>

/** A program's own name for a document. */
export const ExternalId = z.string().trim().min(1).max(300)
