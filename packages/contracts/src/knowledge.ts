import { z } from 'zod'

const Id = z.uuid()
/** Grows with every change; a change is sent with the revision it was made on and refused with `conflict` when somebody was faster. */
const Revision = z.number().int().positive()
const Name = z.string().trim().min(1).max(120)

/** Whom an article is for: `internal` ones are never shown to visitors. */
export const Audience = z.enum(['public', 'internal'])
export type Audience = z.infer<typeof Audience>

/** ISO 639-1 code. */
export const Language = z.string().regex(/^[a-z]{2}$/)

// --- Sources ---------------------------------------------------------------------------------------------------------------------------

/** Where a source's documents come from. `files` and `text` are added by hand, `api` by a program. */
export const SourceConfig = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('files') }),
  z.strictObject({ kind: z.literal('text') }),
  z.strictObject({ kind: z.literal('api') }),
  z.strictObject({ kind: z.literal('url'), url: z.url().max(2000) }),
  z.strictObject({ kind: z.literal('sitemap'), url: z.url().max(2000), maxPages: z.number().int().min(1).max(10_000).default(500) }),
  z.strictObject({
    kind: z.literal('crawl'),
    url: z.url().max(2000),
    maxPages: z.number().int().min(1).max(10_000).default(500),
    maxDepth: z.number().int().min(0).max(10).default(4),
  }),
])
export type SourceConfig = z.infer<typeof SourceConfig>

export const SyncState = z.enum(['queued', 'running', 'done', 'failed', 'cancelled'])
export type SyncState = z.infer<typeof SyncState>

/** Items of a run by what became of them. */
export const SyncCounts = z.object({
  found: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  retired: z.number().int(),
  failed: z.number().int(),
})
export type SyncCounts = z.infer<typeof SyncCounts>

export const SyncRunView = z.object({
  id: Id,
  sourceId: Id,
  state: SyncState,
  counts: SyncCounts,
  /** Items done and to do, as far as known. */
  done: z.number().int(),
  total: z.number().int(),
  /** Why the run as a whole failed, in words for people. */
  error: z.string().nullable(),
  startedBy: z.string().nullable(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
})
export type SyncRunView = z.infer<typeof SyncRunView>

export const SourceView = z.object({
  id: Id,
  name: Name,
  config: SourceConfig,
  collection: z.string(),
  audience: Audience,
  language: Language.nullable(),
  /** Multiplies the score of its passages; 1 unless told. */
  weight: z.number(),
  /** Hours between syncs; null for never. */
  syncEveryHours: z.number().int().nullable(),
  enabled: z.boolean(),
  revision: Revision,
  documents: z.number().int(),
  chunks: z.number().int(),
  failedItems: z.number().int(),
  lastRun: SyncRunView.nullable(),
  nextSyncAt: z.string().nullable(),
  createdAt: z.string(),
})
export type SourceView = z.infer<typeof SourceView>

export const SourceInput = z.strictObject({
  name: Name,
  config: SourceConfig,
  collection: z.string().trim().max(60).default(''),
  audience: Audience.default('public'),
  language: Language.nullable().default(null),
  weight: z.number().min(0.1).max(3).default(1),
  syncEveryHours: z.number().int().min(1).max(720).nullable().default(null),
})
export type SourceInput = z.input<typeof SourceInput>

const settings = SourceInput.shape
export const UpdateSourceInput = z.strictObject({
  id: Id,
  revision: Revision,
  change: z.strictObject({
    name: Name.optional(),
    config: SourceConfig.optional(),
    collection: settings.collection.unwrap().optional(),
    audience: Audience.optional(),
    language: Language.nullable().optional(),
    weight: settings.weight.unwrap().optional(),
    syncEveryHours: settings.syncEveryHours.unwrap().optional(),
    enabled: z.boolean().optional(),
  }),
})
export type UpdateSourceInput = z.infer<typeof UpdateSourceInput>

/** One page or file of a sync: what became of it and why. */
export const SyncItemState = z.enum(['waiting', 'working', 'added', 'changed', 'unchanged', 'retired', 'skipped', 'failed'])
export type SyncItemState = z.infer<typeof SyncItemState>
export const SyncItemView = z.object({
  id: Id,
  runId: Id,
  key: z.string(),
  title: z.string().nullable(),
  state: SyncItemState,
  reason: z.string().nullable(),
  attempts: z.number().int(),
  documentId: Id.nullable(),
  updatedAt: z.string(),
})
export type SyncItemView = z.infer<typeof SyncItemView>

// --- Documents -------------------------------------------------------------------------------------------------------------------------

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

/** A chunk as it serves. `original` is set where it was edited: what the source says, and whether that has changed since the edit. */
export const ChunkView = z.object({
  id: Id,
  documentId: Id,
  position: z.number().int(),
  heading: z.string(),
  text: z.string(),
  page: z.number().int().nullable(),
  enabled: z.boolean(),
  override: z.object({ original: z.string(), sourceMovedOn: z.boolean(), by: z.string().nullable(), at: z.string() }).nullable(),
  revision: Revision,
})
export type ChunkView = z.infer<typeof ChunkView>

export const DocumentVersionView = z.object({
  version: z.number().int(),
  title: z.string(),
  body: z.string(),
  by: z.string().nullable(),
  reason: z.string(),
  createdAt: z.string(),
})
export type DocumentVersionView = z.infer<typeof DocumentVersionView>

const Page = { offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(200).default(50) }

export const ListSyncItemsInput = z.strictObject({ runId: Id, state: SyncItemState.optional(), ...Page })
export type ListSyncItemsInput = z.infer<typeof ListSyncItemsInput>

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

export const UpdateChunkInput = z.strictObject({
  id: Id,
  revision: Revision,
  change: z.strictObject({ text: z.string().trim().min(1).max(20_000).optional(), enabled: z.boolean().optional() }),
})
export type UpdateChunkInput = z.infer<typeof UpdateChunkInput>

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

/** What would become of a file: the documents it holds, cut as they would be. `refused` says why it cannot be read. */
export const FilePreview = z.object({
  name: z.string(),
  detected: z.string().nullable(),
  refused: z.string().nullable(),
  documents: z.array(
    z.object({
      title: z.string(),
      /** The beginning of the text, as Markdown. */
      excerpt: z.string(),
      language: Language.nullable(),
      pages: z.number().int().nullable(),
      warnings: z.array(z.string()),
      /** The first of its passages; `chunkCount` are there in all. */
      chunks: z.array(z.object({ heading: z.string(), text: z.string(), page: z.number().int().nullable() })),
      chunkCount: z.number().int(),
    }),
  ),
  /** All documents of the file, of which the first are given. */
  documentCount: z.number().int(),
})
export type FilePreview = z.infer<typeof FilePreview>

// --- Retrieval lab ---------------------------------------------------------------------------------------------------------------------

export const SearchFilters = z.strictObject({
  collection: z.string().max(60).optional(),
  language: Language.optional(),
  audience: Audience.default('public'),
})
export type SearchFilters = z.input<typeof SearchFilters>

/** One passage with its ranks (from 1; null where that ranking did not find it) and scores (0 to 1) side by side. */
export const LabHit = z.object({
  chunkId: Id,
  documentId: Id,
  title: z.string(),
  heading: z.string(),
  text: z.string(),
  source: z.string(),
  page: z.number().int().nullable(),
  ranks: z.object({
    lexical: z.number().int().nullable(),
    vector: z.number().int().nullable(),
    sentence: z.number().int().nullable(),
    fused: z.number().int().nullable(),
    reranked: z.number().int().nullable(),
  }),
  scores: z.object({
    lexical: z.number(),
    vector: z.number(),
    sentence: z.number(),
    fused: z.number(),
    reranked: z.number().nullable(),
  }),
  used: z.boolean(),
  /** The filter or rule that took it out: audience, language, collection, disabled, duplicate of another, below the threshold. */
  removedBy: z.string().nullable(),
})
export type LabHit = z.infer<typeof LabHit>

export const LabResult = z.object({
  question: z.string(),
  /** What was searched for, where it differs from what was asked. */
  rewritten: z.string().nullable(),
  confidence: z.number(),
  threshold: z.number(),
  hits: z.array(LabHit),
  answer: z.object({ text: z.string(), citations: z.array(z.object({ marker: z.number().int(), chunkId: z.string() })) }).nullable(),
  ms: z.object({ encode: z.number(), search: z.number(), rerank: z.number(), answer: z.number() }),
})
export type LabResult = z.infer<typeof LabResult>

/** A question kept as a test: the document that must be found, or that nothing may be answered. */
export const RetrievalTest = z.object({
  id: Id,
  question: z.string(),
  expected: z.object({ documentId: Id, title: z.string() }).nullable(),
  /** Null until it was run. */
  passed: z.boolean().nullable(),
  ranAt: z.string().nullable(),
  createdAt: z.string(),
})
export type RetrievalTest = z.infer<typeof RetrievalTest>

// --- Gaps and findings -----------------------------------------------------------------------------------------------------------------

/** Questions of one meaning that no passage answers. */
export const GapView = z.object({
  id: Id,
  question: z.string(),
  examples: z.array(z.string()),
  /** Different visitors who asked. */
  visitors: z.number().int(),
  times: z.number().int(),
  state: z.enum(['open', 'drafted', 'answered', 'dismissed']),
  documentId: Id.nullable(),
  firstAt: z.string(),
  lastAt: z.string(),
})
export type GapView = z.infer<typeof GapView>

/** Something for the owner to look at: two passages that say the same, or that contradict each other, or a document out of date. */
export const FindingView = z.object({
  id: Id,
  kind: z.enum(['duplicate', 'conflict', 'stale']),
  first: z.object({ chunkId: z.string().nullable(), documentId: z.string(), title: z.string(), text: z.string() }),
  second: z.object({ chunkId: z.string().nullable(), documentId: z.string(), title: z.string(), text: z.string() }).nullable(),
  detail: z.string(),
  state: z.enum(['open', 'dismissed']),
  foundAt: z.string(),
})
export type FindingView = z.infer<typeof FindingView>
