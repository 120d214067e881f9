import { z } from 'zod'
import { EntityDefinition, EntityName, IntentName, ListValue, maxPhraseLength, PhraseEntity } from './nlu-data.ts'
import { NluReport } from './nlu-report.ts'
import { EntityMatch, RankedIntent } from './understanding.ts'

export const IntentKind = z.enum(['flow', 'social', 'knowledge'])
export type IntentKind = z.infer<typeof IntentKind>

/**
 * `revision` grows with every change of the row; a change is sent with the revision it was made on, and refused with `conflict` when
 * somebody else was faster.
 */
const Revision = z.number().int().positive()
const Id = z.uuid()

// --- Intents ---------------------------------------------------------------------------------------------------------------------------

export const IntentView = z.object({
  id: Id,
  name: IntentName,
  title: z.string(),
  description: z.string(),
  kind: IntentKind,
  enabled: z.boolean(),
  revision: Revision,
  phrases: z.number().int(),
  /** Phrases that stand under another intent too. */
  duplicates: z.number().int(),
  /** F1 of the live model's report; null where it does not know the intent. */
  f1: z.number().nullable(),
  /** Fewer phrases than can be relied on. */
  tooFew: z.boolean(),
  updatedAt: z.string(),
})
export type IntentView = z.infer<typeof IntentView>

export const IntentInput = z.strictObject({
  name: IntentName,
  title: z.string().trim().min(1).max(80),
  description: z.string().trim().max(500).default(''),
  kind: IntentKind.default('knowledge'),
})
export type IntentInput = z.infer<typeof IntentInput>

/** Without defaults: what is not named stays as it is. */
export const UpdateIntentInput = z.strictObject({
  id: Id,
  revision: Revision,
  change: z.strictObject({
    name: IntentInput.shape.name.optional(),
    title: IntentInput.shape.title.optional(),
    description: IntentInput.shape.description.unwrap().optional(),
    kind: IntentKind.optional(),
    enabled: z.boolean().optional(),
  }),
})
export type UpdateIntentInput = z.infer<typeof UpdateIntentInput>

// --- Phrases ---------------------------------------------------------------------------------------------------------------------------

/** Why a phrase deserves a look: the same words, or nearly the same meaning, under another intent. */
export const PhraseWarning = z.object({
  kind: z.enum(['duplicate', 'overlap']),
  intent: z.string(),
  text: z.string(),
  similarity: z.number(),
})
export type PhraseWarning = z.infer<typeof PhraseWarning>

export const PhraseView = z.object({
  id: Id,
  intentId: Id,
  intent: z.string(),
  text: z.string(),
  entities: z.array(PhraseEntity),
  /** Where it came from: `seed`, `console`, `import`, `learning`, ... */
  origin: z.string(),
  /** The turn that it came from, for phrases of the learning inbox. */
  turnId: z.string().nullable(),
  revision: Revision,
  warnings: z.array(PhraseWarning),
  createdAt: z.string(),
})
export type PhraseView = z.infer<typeof PhraseView>

/** Phrases of one intent, or of all; `offset` counts rows of the whole list, so that a scroll bar can be drawn at once. */
export const ListPhrasesInput = z.strictObject({
  intentId: Id.optional(),
  query: z.string().trim().max(200).optional(),
  entity: EntityName.optional(),
  withWarnings: z.boolean().optional(),
  sort: z.enum(['newest', 'text']).default('newest'),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(200),
})
export type ListPhrasesInput = z.input<typeof ListPhrasesInput>
export const PhrasePage = z.object({ total: z.number().int(), offset: z.number().int(), items: z.array(PhraseView) })
export type PhrasePage = z.infer<typeof PhrasePage>

export const PhraseInput = z.strictObject({
  text: z.string().trim().min(1).max(maxPhraseLength),
  entities: z.array(PhraseEntity).max(50).default([]),
})

/** One phrase, or many pasted at once. Those that the intent has already are skipped and counted. */
export const AddPhrasesInput = z.strictObject({ intentId: Id, phrases: z.array(PhraseInput).min(1).max(5000) })
export type AddPhrasesInput = z.input<typeof AddPhrasesInput>
export const AddedPhrases = z.object({ added: z.array(PhraseView), skipped: z.array(z.string()) })
export type AddedPhrases = z.infer<typeof AddedPhrases>

export const UpdatePhraseInput = z.strictObject({
  id: Id,
  revision: Revision,
  change: z.strictObject({ text: PhraseInput.shape.text.optional(), entities: z.array(PhraseEntity).max(50).optional() }),
})
export type UpdatePhraseInput = z.infer<typeof UpdatePhraseInput>

const PhraseIds = z.array(Id).min(1).max(10_000)
export const MovePhrasesInput = z.strictObject({ ids: PhraseIds, toIntentId: Id })
export const PhraseIdsInput = z.strictObject({ ids: PhraseIds })
/** What a bulk change did; `undo` is handed back to `phrases.undo` and puts everything back as it was. */
export const BulkChange = z.object({ changed: z.number().int(), skipped: z.number().int(), undo: z.string() })
export type BulkChange = z.infer<typeof BulkChange>

// --- Messages of no intent --------------------------------------------------------------------------------------------------------------

export const OutOfScopeView = z.object({
  id: Id,
  text: z.string(),
  origin: z.string(),
  turnId: z.string().nullable(),
  createdAt: z.string(),
})
export type OutOfScopeView = z.infer<typeof OutOfScopeView>

/** `offset` counts rows of the whole list, newest first. */
export const ListOutOfScopeInput = z.strictObject({
  query: z.string().trim().max(200).optional(),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(200),
})
export type ListOutOfScopeInput = z.input<typeof ListOutOfScopeInput>
export const OutOfScopePage = z.object({ total: z.number().int(), offset: z.number().int(), items: z.array(OutOfScopeView) })
export type OutOfScopePage = z.infer<typeof OutOfScopePage>

/** One text, or many pasted at once. Those that are there already are skipped. */
export const AddOutOfScopeInput = z.strictObject({ texts: z.array(PhraseInput.shape.text).min(1).max(5000) })
export type AddOutOfScopeInput = z.infer<typeof AddOutOfScopeInput>
export const AddedOutOfScope = z.object({ added: z.array(OutOfScopeView), skipped: z.array(z.string()) })
export type AddedOutOfScope = z.infer<typeof AddedOutOfScope>

// --- Entities --------------------------------------------------------------------------------------------------------------------------

/** A built-in entity has no revision and cannot be changed. `marked` counts the phrases that mark it. */
export const EntityView = EntityDefinition.extend({
  id: z.string(),
  builtIn: z.boolean(),
  revision: Revision.nullable(),
  marked: z.number().int(),
  /** Slots of flows that it fills, as "Return an item: Reason". */
  usedBy: z.array(z.string()),
  f1: z.number().nullable(),
  updatedAt: z.string().nullable(),
})
export type EntityView = z.infer<typeof EntityView>

export const EntityInput = z.strictObject({
  name: EntityName,
  values: z
    .array(z.strictObject({ value: z.string().trim().min(1).max(200), synonyms: z.array(z.string().trim().min(1).max(200)).max(200) }))
    .max(10_000)
    .default([]),
  patterns: z.array(z.string().min(1).max(500)).max(50).default([]),
  roles: z.array(EntityName).max(20).default([]),
  groups: z.array(EntityName).max(20).default([]),
  typos: z.boolean().default(true),
})
export type EntityInput = z.input<typeof EntityInput>
/** Without defaults: what is not named stays as it is. */
export const UpdateEntityInput = z.strictObject({
  id: Id,
  revision: Revision,
  change: z.strictObject({
    name: EntityInput.shape.name.optional(),
    values: EntityInput.shape.values.unwrap().optional(),
    patterns: EntityInput.shape.patterns.unwrap().optional(),
    roles: EntityInput.shape.roles.unwrap().optional(),
    groups: EntityInput.shape.groups.unwrap().optional(),
    typos: z.boolean().optional(),
  }),
})
export type UpdateEntityInput = z.infer<typeof UpdateEntityInput>

// --- Synonyms --------------------------------------------------------------------------------------------------------------------------

/** Words and the canonical value they stand for, whatever the entity. */
export const SynonymsView = z.object({ synonyms: z.array(ListValue), revision: Revision })
export type SynonymsView = z.infer<typeof SynonymsView>
export const ReplaceSynonymsInput = z.strictObject({ revision: Revision, synonyms: EntityInput.shape.values.unwrap() })
export type ReplaceSynonymsInput = z.infer<typeof ReplaceSynonymsInput>

// --- Try it ----------------------------------------------------------------------------------------------------------------------------

/** `modelId` names a ready model that is not live; without it the live one reads. */
export const ParseInput = z.strictObject({ text: z.string().trim().min(1).max(4000), modelId: Id.optional() })
export type ParseInput = z.infer<typeof ParseInput>

/** What a model makes of a text. `parts` is filled where the text asks for several things. */
export const NluParse = z.object({
  text: z.string(),
  modelVersion: z.number().int(),
  intents: z.array(RankedIntent),
  outOfScope: z.number(),
  outOfScopeThreshold: z.number(),
  entities: z.array(EntityMatch),
  parts: z.array(z.object({ text: z.string(), start: z.number().int(), end: z.number().int(), intent: RankedIntent })),
  /** Training phrases nearest in meaning; similarity is the cosine of the sentence vectors. */
  nearest: z.array(z.object({ text: z.string(), intent: z.string(), similarity: z.number() })),
  ms: z.number(),
})
export type NluParse = z.infer<typeof NluParse>

// --- Models ----------------------------------------------------------------------------------------------------------------------------

export const ModelState = z.enum(['queued', 'training', 'ready', 'failed', 'cancelled'])
export type ModelState = z.infer<typeof ModelState>

export const ModelProgress = z.object({ stage: z.enum(['queued', 'encoding', 'training', 'evaluating']), share: z.number().min(0).max(1) })
export type ModelProgress = z.infer<typeof ModelProgress>

export const ModelView = z.object({
  id: Id,
  version: z.number().int(),
  state: ModelState,
  live: z.boolean(),
  progress: ModelProgress.nullable(),
  /** Why training failed, or why the model cannot be served, in words for people. */
  error: z.string().nullable(),
  hash: z.string().nullable(),
  dataHash: z.string().nullable(),
  intents: z.number().int().nullable(),
  phrases: z.number().int().nullable(),
  accuracy: z.number().nullable(),
  macroF1: z.number().nullable(),
  expectedCalibrationError: z.number().nullable(),
  aurocOutOfScope: z.number().nullable(),
  encodeMs: z.number().nullable(),
  trainMs: z.number().nullable(),
  artifactBytes: z.number().int().nullable(),
  trainedBy: z.string().nullable(),
  createdAt: z.string(),
  readyAt: z.string().nullable(),
  /** Every time it went live, newest first, and who did it. */
  activations: z.array(z.object({ at: z.string(), by: z.string().nullable() })),
})
export type ModelView = z.infer<typeof ModelView>

export const ModelsOverview = z.object({
  models: z.array(ModelView),
  liveId: z.string().nullable(),
  training: ModelView.nullable(),
  /** True when the phrases as they stand differ from what the newest ready model learned from. */
  dataChanged: z.boolean(),
})
export type ModelsOverview = z.infer<typeof ModelsOverview>

export const ModelReport = z.object({ model: ModelView, report: NluReport.nullable() })
export type ModelReport = z.infer<typeof ModelReport>

// --- Learning --------------------------------------------------------------------------------------------------------------------------

export const LearningReason = z.enum(['low-confidence', 'out-of-scope', 'escalated', 'thumbs-down'])
export type LearningReason = z.infer<typeof LearningReason>
export const LearningState = z.enum(['open', 'added', 'unknown', 'discarded'])
export type LearningState = z.infer<typeof LearningState>

/** A message that the bot was not sure of; the same words of several visitors are one item. */
export const LearningItem = z.object({
  id: Id,
  text: z.string(),
  reasons: z.array(LearningReason),
  /** Turns with these words. */
  count: z.number().int(),
  conversationId: Id,
  turnId: Id,
  seq: z.number().int(),
  /** What the model that served it made of it, best first, at most nine. */
  intents: z.array(RankedIntent),
  outOfScope: z.number(),
  state: LearningState,
  /** Set once decided: the intent it went to, by whom. */
  decision: z.object({ intent: z.string().nullable(), by: z.string().nullable(), at: z.string() }).nullable(),
  createdAt: z.string(),
})
export type LearningItem = z.infer<typeof LearningItem>

export const ListLearningInput = z.strictObject({
  state: LearningState.default('open'),
  reason: LearningReason.optional(),
  query: z.string().trim().max(200).optional(),
  cursor: z.string().max(200).nullish(),
  limit: z.number().int().min(1).max(100).default(50),
})
export type ListLearningInput = z.input<typeof ListLearningInput>
export const LearningPage = z.object({ items: z.array(LearningItem), nextCursor: z.string().nullable(), open: z.number().int() })
export type LearningPage = z.infer<typeof LearningPage>

/** `add` makes it a phrase of the intent, `unknown` a message of no intent, `discard` nothing. */
export const DecideLearningInput = z.strictObject({
  id: Id,
  decision: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('add'), intentId: Id }),
    z.strictObject({ kind: z.literal('unknown') }),
    z.strictObject({ kind: z.literal('discard') }),
  ]),
})
export type DecideLearningInput = z.infer<typeof DecideLearningInput>

// --- Import and export -----------------------------------------------------------------------------------------------------------------

export const InterchangeFormat = z.enum(['rasa-yaml', 'csv', 'json'])
export type InterchangeFormat = z.infer<typeof InterchangeFormat>

/** `merge` adds and changes; `replace` removes as well what the file does not have. */
export const ImportMode = z.enum(['merge', 'replace'])

/** What an import would do. `token` names the previewed file for `apply`, and is refused once the data have changed meanwhile. */
export const ImportPreview = z.object({
  token: z.string(),
  format: InterchangeFormat,
  mode: ImportMode,
  intents: z.object({ added: z.array(z.string()), changed: z.array(z.string()), removed: z.array(z.string()) }),
  entities: z.object({ added: z.array(z.string()), changed: z.array(z.string()), removed: z.array(z.string()) }),
  phrases: z.object({
    added: z.number().int(),
    changed: z.number().int(),
    removed: z.number().int(),
    /** The first of each, to be looked at. */
    samples: z.array(z.object({ change: z.enum(['added', 'changed', 'removed']), intent: z.string(), text: z.string() })),
  }),
  warnings: z.array(z.object({ line: z.number().int().nullable(), message: z.string() })),
})
export type ImportPreview = z.infer<typeof ImportPreview>

// --- API keys --------------------------------------------------------------------------------------------------------------------------

export const ApiScope = z.enum(['nlu', 'knowledge'])
export type ApiScope = z.infer<typeof ApiScope>

/** The key itself is shown once, when it is made; afterwards only its first characters are known. */
export const ApiKeyView = z.object({
  id: Id,
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(ApiScope),
  createdBy: z.string().nullable(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
})
export type ApiKeyView = z.infer<typeof ApiKeyView>
export const CreateApiKeyInput = z.strictObject({ name: z.string().trim().min(1).max(80), scopes: z.array(ApiScope).min(1).max(4) })
export type CreateApiKeyInput = z.infer<typeof CreateApiKeyInput>
