import { createHash } from 'node:crypto'
import { AppError, isAppError } from '@frontdesk/core/errors'
import { createIntentScorer } from '@frontdesk/core/nlu/intent/create-intent-scorer'
import { findNearestPhrases } from '@frontdesk/core/nlu/intent/find-nearest-phrases'
import type { IntentModel } from '@frontdesk/core/nlu/intent/intent-model'
import { readIntentSection } from '@frontdesk/core/nlu/intent/intent-section'
import { readPhraseSection } from '@frontdesk/core/nlu/intent/phrase-section'
import { restoreRows } from '@frontdesk/core/nlu/intent/quantize-rows'
import type { ModelSection } from '@frontdesk/core/nlu/model-section'
import { openEntityFinder } from './entity/open-entity-finder.ts'
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

/** Vectors of the phrases, then of the phrases of no intent, in one piece. */
const restoreVectors = ({ phraseVectors, outsideVectors }: IntentModel): Float32Array => {
  const vectors = new Float32Array(phraseVectors.codes.length + outsideVectors.codes.length)
  vectors.set(restoreRows(phraseVectors))
  vectors.set(restoreRows(outsideVectors), phraseVectors.codes.length)
  return vectors
}

/**
 * Makes an artifact ready to serve. Throws `AppError('invalid')` with the reason when it is broken, of another format, or trained with
 * an encoder other than `encoderHash`.
 */
export const loadModel = (artifact: Uint8Array, options: { version: number; encoderHash: string }): ServingModel => {
  const { sections } = unpackArtifact(artifact, options.encoderHash)
  const model = readSection(sections, 'intents', readIntentSection)
  const texts = readSection(sections, 'phrases', (section) => readPhraseSection(section, model.phraseVectors.scales.length))
  const entities = readSection(sections, 'entities', (section) => openEntityFinder(section, sections.get('tagger')))
  const vectors = restoreVectors(model)
  const scoreIntents = createIntentScorer(model, vectors)
  return {
    version: options.version,
    hash: createHash('sha256').update(artifact).digest('hex'),
    outOfScopeThreshold: model.outOfScopeThreshold,
    understand: (text, vector, now) => ({
      ...scoreIntents(text, vector),
      entities: entities.find(text, now, vector),
      modelVersion: options.version,
    }),
    findNearest: (vector, limit) => findNearestPhrases(model, texts, vectors, vector, limit),
  }
}
