import { z } from 'zod'
import { Id } from '../id.ts'
import { EntityMatch, RankedIntent } from '../understanding.ts'

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
