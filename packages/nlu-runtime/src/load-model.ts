import { createHash } from 'node:crypto'
import { createIntentScorer } from '@frontdesk/core/nlu/intent/create-intent-scorer'
import { createEntityFinder } from './entity/create-entity-finder.ts'
import type { ServingModel } from './port.ts'
import { unpackArtifact } from './unpack-artifact.ts'

/**
 * Makes an artifact ready to serve. Throws `AppError('invalid')` with the reason when it is broken, of another format, or trained with
 * an encoder other than `encoderHash`.
 */
export const loadModel = (artifact: Uint8Array, options: { version: number; encoderHash: string }): ServingModel => {
  const { header, model } = unpackArtifact(artifact, options.encoderHash)
  const scoreIntents = createIntentScorer(model)
  const entities = createEntityFinder(header.entities)
  return {
    version: options.version,
    hash: createHash('sha256').update(artifact).digest('hex'),
    outOfScopeThreshold: model.outOfScopeThreshold,
    understand: (text, vector, now) => ({
      ...scoreIntents(text, vector),
      entities: entities.find(text, now),
      modelVersion: options.version,
    }),
  }
}
