import { z } from 'zod'

const Phrase = z.string().trim().min(1).max(500)

/** One intent of a training set kept as files. */
export const IntentFile = z.object({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  title: z.string().min(1),
  description: z.string(),
  kind: z.enum(['flow', 'social', 'knowledge']),
  phrases: z.array(Phrase).min(3),
})
export type IntentFile = z.infer<typeof IntentFile>

/** Value lists by entity. */
export const EntityFile = z.record(z.string(), z.array(z.object({ value: z.string().min(1), synonyms: z.array(z.string().min(1)) })))

/** Phrases of no intent. */
export const OutOfScopeFile = z.object({ phrases: z.array(Phrase) })

/** Phrases to test with, by intent; those of no intent under `out_of_scope`. */
export const TestPhraseFile = z.record(z.string(), z.array(Phrase))
