import { countTags } from './tag-set.ts'

/**
 * Tagged sentences. Sentence `s` has the words `starts[s]` to `starts[s + 1]`, word `w` the features from `offsets[w]` to `offsets[w + 1]`, columns
 * from 0 to `columns` - 1. `vectors` holds `dimensions` numbers a sentence.
 */
export type SequenceSet = {
  labels: number
  starts: Uint32Array
  offsets: Uint32Array
  features: Uint32Array
  columns: number
  tags: Uint16Array
  vectors: Float32Array
  dimensions: number
}

/** Pairs of feature and tag that occur together: those of column `c` are `tags[rows[c]]` to `tags[rows[c + 1]]`. */
export type FeaturePairs = { rows: Uint32Array; tags: Uint16Array }

/** Lists the pairs that occur. Others would only say what a tag is not, and there are many times more of them. */
export const pairFeatures = (set: SequenceSet): FeaturePairs => {
  const width = countTags(set.labels)
  const seen = new Set<number>()
  for (let word = 0; word < set.tags.length; word++) {
    for (let at = set.offsets[word] as number; at < (set.offsets[word + 1] as number); at++) {
      seen.add((set.features[at] as number) * width + (set.tags[word] as number))
    }
  }
  const pairs = Float64Array.from(seen).sort()
  const rows = new Uint32Array(set.columns + 1)
  for (const pair of pairs) {
    const column = Math.floor(pair / width)
    rows[column + 1] = (rows[column + 1] as number) + 1
  }
  for (let column = 0; column < set.columns; column++) rows[column + 1] = (rows[column + 1] as number) + (rows[column] as number)
  return { rows, tags: Uint16Array.from(pairs, (pair) => pair % width) }
}
