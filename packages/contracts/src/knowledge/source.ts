import { z } from 'zod'
import { Id } from '../id.ts'
import { Revision } from '../revision.ts'
import { Audience } from './audience.ts'
import { Language } from './language.ts'
import { SyncRunView } from './sync.ts'

const Name = z.string().trim().min(1).max(120)

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
