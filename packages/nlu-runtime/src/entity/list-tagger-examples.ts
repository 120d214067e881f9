import type { TrainingData } from '@frontdesk/contracts/nlu-data'
import type { TaggerExample } from '@frontdesk/core/nlu/sequence/train-tagger'
import { createEntityFinder } from './create-entity-finder.ts'

/** Which day it is changes what a date is, never where it stands, so that any day will do to learn from. */
const anyDay = new Date(0)

/**
 * What a tagger learns from: the phrases, then those of no intent, with what the other finders see in them. `vectors` holds their sentence
 * vectors in the same order, row by row. Nothing when no phrase has a mark.
 */
export const listTaggerExamples = ({ intents, outOfScope, entities }: TrainingData, vectors: Float32Array): TaggerExample[] => {
  const phrases = [...intents.flatMap((intent) => intent.phrases), ...outOfScope.map((text) => ({ text, entities: [] }))]
  if (!phrases.some((phrase) => phrase.entities.length > 0)) return []
  const finder = createEntityFinder(entities)
  const dimensions = vectors.length / phrases.length
  return phrases.map((phrase, row) => ({
    phrase,
    hints: finder.findHints(phrase.text, anyDay),
    vector: vectors.subarray(row * dimensions, (row + 1) * dimensions),
  }))
}
