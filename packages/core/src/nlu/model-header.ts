import { EntityDefinition } from '@frontdesk/contracts/nlu-data'
import { z } from 'zod'

/** Everything of a trained model but its numbers, which stand behind it in the artifact; `arrays` says where (bytes from their start). */
export const ModelHeader = z.object({
  encoderHash: z.string(),
  dataHash: z.string(),
  intents: z.array(z.string()),
  terms: z.array(z.string()),
  entities: z.array(EntityDefinition),
  denseShare: z.number(),
  sharpness: z.number(),
  outOfScopeThreshold: z.number(),
  scopeWeights: z.object({ bias: z.number(), confidence: z.number(), nearestPhrase: z.number(), nearestOutside: z.number() }),
  dimensions: z.number().int().positive(),
  arrays: z.record(z.string(), z.object({ start: z.number().int().nonnegative(), bytes: z.number().int().nonnegative() })),
})
export type ModelHeader = z.infer<typeof ModelHeader>
