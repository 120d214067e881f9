import type { RankedIntent } from '@frontdesk/contracts/understanding'
import { createRowSearch, type RowSearch } from './create-row-search.ts'
import type { IntentModel } from './intent-model.ts'
import { multiplyRow } from './multiply-row.ts'
import { restoreRows } from './quantize-rows.ts'
import { scoreScope } from './score-scope.ts'
import { toProbabilities } from './to-probabilities.ts'
import { restoreVocabulary, weighTexts } from './vocabulary.ts'

export type IntentScores = {
  /** The likeliest intents, best first, at most `rankedIntents` of them. */
  intents: RankedIntent[]
  outOfScope: number
}

/** Intents kept of a ranking: enough to explain a decision, little enough to store with every turn. */
const rankedIntents = 10

/** Scores a text and its sentence vector; synchronous. `phrases` searches the model's phrase vectors. */
export const createIntentScorer = (model: IntentModel, phrases: RowSearch): ((text: string, vector: Float32Array) => IntentScores) => {
  const vocabulary = restoreVocabulary(model.terms, Float64Array.from(model.termWeights))
  const lexicalWeights = restoreRows(model.lexicalWeights)
  const outside = createRowSearch(model.outsideVectors)
  const classes = model.intents.length

  const scoreClasses = (text: string, vector: Float32Array): Float64Array => {
    const scores = new Float64Array(classes)
    for (let k = 0; k < classes; k++) scores[k] = model.denseShare * multiplyRow(model.denseWeights, k * vector.length, vector)
    const { indices, values } = weighTexts(vocabulary, [text])
    indices.forEach((column, j) => {
      const value = (values[j] as number) * (1 - model.denseShare)
      for (let k = 0; k < classes; k++) scores[k] = (scores[k] as number) + value * (lexicalWeights[column * classes + k] as number)
    })
    return scores
  }

  return (text, vector) => {
    const probabilities = toProbabilities(scoreClasses(text, vector), model.sharpness)
    const ranked = Array.from(model.intents, (name, k) => ({ name, probability: probabilities[k] as number }))
    ranked.sort((a, b) => b.probability - a.probability || (a.name < b.name ? -1 : 1))
    const outOfScope = scoreScope(model.scopeWeights, {
      topProbability: ranked[0]?.probability ?? 0,
      nearestPhrase: phrases.findNearest(vector) ?? 0,
      nearestOutside: outside.findNearest(vector),
    })
    return { intents: ranked.slice(0, rankedIntents), outOfScope }
  }
}
