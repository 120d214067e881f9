import { createHash } from 'node:crypto'
import { AppError, isAppError } from '@frontdesk/core/errors'
import { readEntitySection } from '@frontdesk/core/nlu/entity-section'
import { createIntentScorer } from '@frontdesk/core/nlu/intent/create-intent-scorer'
import { createRowSearch } from '@frontdesk/core/nlu/intent/create-row-search'
import { findNearestPhrases } from '@frontdesk/core/nlu/intent/find-nearest-phrases'
import { readIntentSection } from '@frontdesk/core/nlu/intent/intent-section'
import { readPhraseSection } from '@frontdesk/core/nlu/intent/phrase-section'
import type { ModelSection } from '@frontdesk/core/nlu/model-section'
import { createEntityFinder } from './entity/create-entity-finder.ts'
import type { ServingModel } from './port.ts'
import { unpackArtifact } from './unpack-artifact.ts'

const readSection = <Part>(sections: ReadonlyMap<string, ModelSection>, name: string, read: (section: ModelSection) => Part): Part => {
  const section = sections.get(name)
  if (section === undefined) throw new AppError('invalid', `This NLU model cannot be used: it has no ${name}.`)
  try {
    return read(section)
  } catch (cause) {
    throw isAppError(cause) ? cause : new AppError('invalid', `This NLU model cannot be used: its ${name} cannot be read.`, { cause })
  }
}

/**
 * Makes an artifact ready to serve. Throws `AppError('invalid')` with the reason when it is broken, of another format, or trained with
 * an encoder other than `encoderHash`.
 */
export const loadModel = (artifact: Uint8Array, options: { version: number; encoderHash: string }): ServingModel => {
  const { sections } = unpackArtifact(artifact, options.encoderHash)
  const model = readSection(sections, 'intents', readIntentSection)
  const phrases = readSection(sections, 'phrases', (section) =>
    readPhraseSection(section, model.phraseVectors.scales.length, model.intents.length),
  )
  const entities = readSection(sections, 'entities', (section) => createEntityFinder(readEntitySection(section).entities))
  const search = createRowSearch(model.phraseVectors)
  const scoreIntents = createIntentScorer(model, search)
  return {
    version: options.version,
    hash: createHash('sha256').update(artifact).digest('hex'),
    outOfScopeThreshold: model.outOfScopeThreshold,
    understand: (text, vector, now) => ({
      ...scoreIntents(text, vector),
      entities: entities.find(text, now),
      modelVersion: options.version,
    }),
    findNearest: (vector, limit) => findNearestPhrases(search, phrases, model.intents, vector, limit),
  }
}
