import { z } from 'zod'

const Definition = z.discriminatedUnion('kind', [
  z.object({ name: z.string(), kind: z.literal('list'), values: z.array(z.object({ value: z.string(), synonyms: z.array(z.string()) })) }),
  z.object({ name: z.string(), kind: z.literal('pattern'), patterns: z.array(z.string()) }),
])

/** Everything of a trained model but its numbers, which stand behind it in the artifact; `arrays` says where (bytes from their start). */
export const ModelHeader = z.object({
  encoderHash: z.string(),
  dataHash: z.string(),
  intents: z.array(z.string()),
  terms: z.array(z.string()),
  entities: z.array(Definition),
  denseShare: z.number(),
  sharpness: z.number(),
  outOfScopeThreshold: z.number(),
  scopeWeights: z.object({ bias: z.number(), confidence: z.number(), nearestPhrase: z.number(), nearestOutside: z.number() }),
  dimensions: z.number().int().positive(),
  arrays: z.record(z.string(), z.object({ start: z.number().int().nonnegative(), bytes: z.number().int().nonnegative() })),
})
export type ModelHeader = z.infer<typeof ModelHeader>
