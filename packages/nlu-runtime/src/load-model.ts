import { AppError, isAppError } from '@frontdesk/core/errors'
import { createIntentScorer } from '@frontdesk/core/nlu/intent/create-intent-scorer'
import { createSpeller } from '@frontdesk/core/nlu/intent/create-speller'
import { findNearestPhrases } from '@frontdesk/core/nlu/intent/find-nearest-phrases'
import { readIntentSection } from '@frontdesk/core/nlu/intent/intent-section'
import { readPhraseSection } from '@frontdesk/core/nlu/intent/phrase-section'
import { openRowTable } from '@frontdesk/core/nlu/linear/kernel/open-row-table'
import type { ModelSection } from '@frontdesk/core/nlu/model-section'
import { openEntityFinder } from './entity/open-entity-finder.ts'
import { hashInSteps } from './hash-in-steps.ts'
import type { ServingModel } from './port.ts'
import { restoreInSteps } from './restore-in-steps.ts'
import { runAtOnce, runInSlices, type Steps } from './run-steps.ts'
import { unpackInSteps } from './unpack-artifact.ts'

const readSection = <Part>(sections: ReadonlyMap<string, ModelSection>, name: string, read: (section: ModelSection) => Part): Part => {
  const section = sections.get(name)
  if (section === undefined) throw new AppError('invalid', `This NLU model cannot be used: it has no ${name}.`)
  try {
    return read(section)
  } catch (cause) {
    throw isAppError(cause) ? cause : new AppError('invalid', `This NLU model cannot be used: its ${name} cannot be read.`, { cause })
  }
}

type LoadOptions = { version: number; encoderHash: string }

function* loadInSteps(artifact: Uint8Array, options: LoadOptions): Steps<ServingModel> {
  const { sections } = yield* unpackInSteps(artifact, options.encoderHash)
  const model = readSection(sections, 'intents', readIntentSection)
  yield undefined
  const texts = readSection(sections, 'phrases', (section) => readPhraseSection(section, model.phraseVectors.scales.length))
  const entities = readSection(sections, 'entities', (section) => openEntityFinder(section, sections.get('tagger')))
  yield undefined
  const { phraseVectors, outsideVectors } = model
  const vectors = openRowTable(phraseVectors.scales.length + outsideVectors.scales.length, phraseVectors.columns)
  yield* restoreInSteps([phraseVectors, outsideVectors], vectors.write)
  const lexicalWeights = new Float32Array(model.lexicalWeights.codes.length)
  yield* restoreInSteps([model.lexicalWeights], (row, values) => lexicalWeights.set(values, row * model.lexicalWeights.columns))
  const scoreIntents = createIntentScorer(model, vectors, lexicalWeights)
  const respell = createSpeller(model.terms, model.termWeights)
  yield undefined
  const hash = yield* hashInSteps(artifact)
  return {
    version: options.version,
    hash: hash.toString('hex'),
    outOfScopeThreshold: model.outOfScopeThreshold,
    respell,
    understand: (text, vector, now, said = text) => ({
      ...scoreIntents(said, vector),
      entities: entities.find(text, now, vector),
      modelVersion: options.version,
    }),
    findNearest: (vector, limit) => findNearestPhrases(model, texts, vectors, vector, limit),
  }
}

/**
 * Makes an artifact ready to serve. Throws `AppError('invalid')` with the reason when it is broken, of another format, or trained with
 * an encoder other than `encoderHash`.
 */
export const loadModel = (artifact: Uint8Array, options: LoadOptions): ServingModel => runAtOnce(loadInSteps(artifact, options))

/** `loadModel` for a process that serves people: large models take a second, and visitors are served meanwhile. */
export const loadModelInSlices = (artifact: Uint8Array, options: LoadOptions): Promise<ServingModel> =>
  runInSlices(loadInSteps(artifact, options))
