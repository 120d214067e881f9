import { z } from 'zod'
import { Id } from '../id.ts'
import { EntityName, maxPhraseLength, PhraseEntity } from '../nlu-data.ts'
import { Revision } from '../revision.ts'

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
