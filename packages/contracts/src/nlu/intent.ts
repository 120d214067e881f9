import { z } from 'zod'
import { Id } from '../id.ts'
import { IntentName } from '../nlu-data.ts'
import { Revision } from '../revision.ts'

export const IntentKind = z.enum(['flow', 'social', 'knowledge'])
export type IntentKind = z.infer<typeof IntentKind>

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
