import { z } from 'zod'
import { Id } from './id.ts'
import { RankedIntent } from './understanding.ts'

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
