import { z } from 'zod'

/** A label without control characters or surrounding blanks: intents and entities are told apart by it, exactly as it is written. */
const Label = z
  .string()
  .min(1)
  .max(100)
  .regex(/^(?!\s)[^\p{C}]*(?<!\s)$/u, 'no control characters, no blanks around it')

export const IntentName = Label
export const EntityName = Label

/** Longest training phrase, in UTF-16 code units. */
export const maxPhraseLength = 1000

/**
 * An entity marked in a phrase; `start` and `end` are UTF-16 offsets. `role` tells several of one entity apart (city: from, to), `group`
 * keeps those together that belong together; `value` is what the words stand for where that is not the words themselves.
 */
export const PhraseEntity = z.strictObject({
  start: z.number().int().min(0),
  end: z.number().int().positive(),
  entity: EntityName,
  role: Label.optional(),
  group: Label.optional(),
  value: z.string().min(1).max(200).optional(),
})
export type PhraseEntity = z.infer<typeof PhraseEntity>

/** A phrase to learn from, with what is marked in it; marks never overlap and are in order. */
export const MarkedPhrase = z.object({ text: z.string(), entities: z.array(PhraseEntity) })
export type MarkedPhrase = z.infer<typeof MarkedPhrase>

/** A canonical value and the words that stand for it. */
export const ListValue = z.object({ value: z.string(), synonyms: z.array(z.string()) })
export type ListValue = z.infer<typeof ListValue>

/**
 * What an entity is recognised by: `values` with their synonyms (typos allowed within bounds unless `typos` is off), `patterns` (linear-time
 * regular expressions), and, where phrases mark it, what is learned from them. All three may serve one entity.
 * System entities (date, money, number, ordinal, email, phone, order_id) are built in and need no definition.
 */
export const EntityDefinition = z.object({
  name: EntityName,
  values: z.array(ListValue).default([]),
  patterns: z.array(z.string()).default([]),
  roles: z.array(Label).default([]),
  groups: z.array(Label).default([]),
  typos: z.boolean().default(true),
})
export type EntityDefinition = z.infer<typeof EntityDefinition>

/**
 * Everything a model is trained on. `outOfScope` are messages of no intent; `synonyms` give what was learned or matched its canonical
 * value, whatever the entity.
 */
export const TrainingData = z.object({
  intents: z.array(z.object({ name: IntentName, phrases: z.array(MarkedPhrase) })),
  outOfScope: z.array(z.string()),
  entities: z.array(EntityDefinition),
  synonyms: z.array(ListValue).default([]),
})
export type TrainingData = z.infer<typeof TrainingData>

/** Names of the built-in entities. */
export const systemEntities = ['date', 'money', 'number', 'ordinal', 'email', 'phone', 'order_id'] as const
