import type { MarkedPhrase } from '@frontdesk/contracts/nlu-data'
import { type CrfFit, type CrfOptions, fitCrf } from './fit-crf.ts'
import { type Hint, listWordFeatures } from './list-word-features.ts'
import type { SequenceSet } from './sequence-set.ts'
import { labelKey, tagPhrase } from './tag-phrase.ts'
import { countTags } from './tag-set.ts'
import type { TaggerModel, TagLabel } from './tagger-model.ts'

/** A phrase, what other means find in it, and its sentence vector; all vectors are of one length, or empty. */
export type TaggerExample = { phrase: MarkedPhrase; hints: readonly Hint[]; vector: Float32Array }

/** `dropped` counts marks that nothing is learned from: broken ones, and those of labels beyond the most that are learned. */
type TrainedTagger = { model: TaggerModel; dropped: number }

/** Labels that are learned, those marked most; the tables of a sentence grow with them. */
const mostLabels = 200
/** Phrases without marks say what is no entity; more than these add time and little else. */
const fewestUnmarked = 2_000
const unmarkedPerMarked = 3
/** Epochs, fewer where there is much to learn from: visits of tags, in all. */
const mostEpochs = 8
const fewestEpochs = 4
const affordedVisits = 60_000_000
/** Weights nearer to zero change no tag. */
const leastWeight = 0.01
const options: Omit<CrfOptions, 'epochs'> = { penalty: 0.15, rate: 0.1, vectorRate: 2 }

const listLabels = (examples: readonly TaggerExample[]): TagLabel[] => {
  const counts = new Map<string, { label: TagLabel; count: number }>()
  for (const { entity, role, group } of examples.flatMap(({ phrase }) => phrase.entities)) {
    const label: TagLabel = { entity, ...(role === undefined ? {} : { role }), ...(group === undefined ? {} : { group }) }
    const known = counts.get(labelKey(label)) ?? { label, count: 0 }
    counts.set(labelKey(label), { ...known, count: known.count + 1 })
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .slice(0, mostLabels)
    .map(([, { label }]) => label)
}

/** All marked phrases and, evenly spread, as many without marks as are worth their time. */
const pickExamples = (examples: readonly TaggerExample[]): TaggerExample[] => {
  const marked = examples.filter(({ phrase }) => phrase.entities.length > 0).length
  const unmarked = examples.length - marked
  const wanted = Math.max(fewestUnmarked, unmarkedPerMarked * marked)
  if (unmarked <= wanted) return [...examples]
  let seen = 0
  return examples.filter(({ phrase }) => {
    if (phrase.entities.length > 0) return true
    seen += 1
    return Math.floor((seen * wanted) / unmarked) > Math.floor(((seen - 1) * wanted) / unmarked)
  })
}

type Compiled = { set: SequenceSet; keys: Uint32Array; dropped: number }

const compile = (examples: readonly TaggerExample[], labels: readonly TagLabel[]): Compiled => {
  const numbers = new Map(labels.map((label, index) => [labelKey(label), index + 1]))
  const tagged = examples.map(({ phrase, hints, vector }) => ({ ...tagPhrase(phrase, numbers), hints, vector }))
  const sentences = tagged
    .filter(({ words }) => words.length > 0)
    .map((each) => ({ ...each, features: listWordFeatures(each.words, each.hints) }))
  const keys = Uint32Array.from(new Set(sentences.flatMap(({ features }) => features.flatMap((of) => [...of])))).sort()
  const columnOf = new Map(Array.from(keys, (key, column) => [key, column]))
  const byWord = sentences.flatMap(({ features }) => features)
  const dimensions = sentences[0]?.vector.length ?? 0
  const sumUp = (sizes: readonly number[]) => {
    const sums = new Uint32Array(sizes.length + 1)
    sizes.forEach((size, index) => {
      sums[index + 1] = (sums[index] as number) + size
    })
    return sums
  }
  const vectors = new Float32Array(sentences.length * dimensions)
  for (const [index, { vector }] of sentences.entries()) vectors.set(vector, index * dimensions)
  return {
    keys,
    dropped: tagged.reduce((sum, { dropped }) => sum + dropped, 0),
    set: {
      labels: labels.length,
      starts: sumUp(sentences.map(({ words }) => words.length)),
      offsets: sumUp(byWord.map((features) => features.length)),
      features: Uint32Array.from(byWord.flatMap((features) => Array.from(features, (key) => columnOf.get(key) ?? 0))),
      columns: keys.length,
      tags: Uint16Array.from(sentences.flatMap(({ tags }) => [...tags])),
      vectors,
      dimensions,
    },
  }
}

const keepWeights = (fit: CrfFit, keys: Uint32Array): Pick<TaggerModel, 'keys' | 'rows' | 'tags' | 'weights'> => {
  const kept: { keys: number[]; rows: number[]; tags: number[]; weights: number[] } = { keys: [], rows: [0], tags: [], weights: [] }
  keys.forEach((key, column) => {
    const before = kept.tags.length
    for (let pair = fit.rows[column] as number; pair < (fit.rows[column + 1] as number); pair++) {
      if (Math.abs(fit.weights[pair] as number) < leastWeight) continue
      kept.tags.push(fit.tags[pair] as number)
      kept.weights.push(fit.weights[pair] as number)
    }
    if (kept.tags.length === before) return
    kept.keys.push(key)
    kept.rows.push(kept.tags.length)
  })
  return {
    keys: Uint32Array.from(kept.keys),
    rows: Uint32Array.from(kept.rows),
    tags: Uint16Array.from(kept.tags),
    weights: Float32Array.from(kept.weights),
  }
}

/**
 * Learns to tag entities from marked phrases. The same examples in the same order give the same model; null where nothing is marked.
 * `onProgress` is told shares of the whole, 0 to 1.
 */
export const trainTagger = (examples: readonly TaggerExample[], onProgress: (share: number) => void = () => {}): TrainedTagger | null => {
  const labels = listLabels(examples)
  if (labels.length === 0) return null
  const { set, keys, dropped } = compile(pickExamples(examples), labels)
  if (!set.tags.some((tag) => tag > 0)) return null
  const visits = set.tags.length * countTags(labels.length)
  const epochs = Math.max(fewestEpochs, Math.min(mostEpochs, Math.floor(affordedVisits / visits)))
  const fit = fitCrf(set, { ...options, epochs, onEpoch: (done) => onProgress(done / epochs) })
  const model: TaggerModel = {
    labels,
    ...keepWeights(fit, keys),
    moves: Float32Array.from(fit.moves),
    sentenceWeights: Float32Array.from(fit.vectorWeights),
    dimensions: set.dimensions,
  }
  return { model, dropped }
}
