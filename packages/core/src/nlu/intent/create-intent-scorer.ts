import type { RankedIntent } from '@frontdesk/contracts/understanding'
import { openRowTable, type RowTable } from '../linear/kernel/open-row-table.ts'
import type { IntentModel } from './intent-model.ts'
import { createViewer, type NeighbourMetric } from './neighbour-metric.ts'
import { groupRows, lookAround, type NeighbourPhrases } from './neighbours.ts'
import { restoreRows } from './quantize-rows.ts'
import { rankTop } from './rank-top.ts'
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

const openDenseWeights = ({ denseWeights, intents, mean }: Pick<IntentModel, 'denseWeights' | 'intents'> & NeighbourMetric) => {
  const table = openRowTable(intents.length, mean.length)
  table.write(0, denseWeights)
  const every = Uint32Array.from(intents.keys())
  return (vector: Float32Array) => table.multiply(every, vector)
}

/** Scores a text and its sentence vector; synchronous, well under a millisecond. `vectors` are those of the phrases, then of those of no intent. */
export const createIntentScorer = (
  model: IntentModel,
  vectors: RowTable,
  lexicalWeights = restoreRows(model.lexicalWeights),
): ((text: string, vector: Float32Array) => IntentScores) => {
  const vocabulary = restoreVocabulary(model.terms, Float64Array.from(model.termWeights))
  const classes = model.intents.length
  const groups = [...model.phraseLabels, ...Array.from(model.outsideVectors.scales, () => classes)]
  const phrases: NeighbourPhrases = { table: vectors, groups: groupRows(groups, classes + 1), lengths: model.lengths }
  const multiplyWeights = openDenseWeights({ ...model, ...model.metric })
  const view = createViewer(model.metric)

  const scoreClasses = (text: string, vector: Float32Array): Float64Array => {
    const scores = new Float64Array(classes)
    const dense = multiplyWeights(vector)
    for (let k = 0; k < classes; k++) scores[k] = model.blend.dense * (dense[k] as number)
    const { indices, values } = weighTexts(vocabulary, [text])
    indices.forEach((column, j) => {
      const value = (values[j] as number) * model.blend.lexical
      for (let k = 0; k < classes; k++) scores[k] = (scores[k] as number) + value * (lexicalWeights[column * classes + k] as number)
    })
    return scores
  }

  return (text, vector) => {
    const scores = scoreClasses(text, vector)
    const around = lookAround(phrases, view(vector), rankTop(scores), [model.blend.reach])
    around.scores[0]?.forEach((score, k) => {
      scores[k] = (scores[k] as number) + model.blend.neighbours * score
    })
    const probabilities = toProbabilities(scores)
    const ranked = Array.from(model.intents, (name, k) => ({ name, probability: probabilities[k] as number }))
    ranked.sort((a, b) => b.probability - a.probability || (a.name < b.name ? -1 : 1))
    const outOfScope = scoreScope(model.scopeWeights, {
      topProbability: ranked[0]?.probability ?? 0,
      nearestPhrase: around.nearest ?? 0,
      nearestOutside: around.nearestOutside,
    })
    return { intents: ranked.slice(0, rankedIntents), outOfScope }
  }
}
