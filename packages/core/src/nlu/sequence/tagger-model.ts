/**
 * All that a trained tagger is, as plain data. A label is an entity with its role and group; the tags of a label are those of `tag-set.ts`. The
 * weights of the feature with the hash `keys[i]` are those from `rows[i]` to `rows[i + 1]`, each of one tag.
 */
export type TaggerModel = {
  labels: readonly TagLabel[]
  /** In ascending order. */
  keys: Uint32Array
  rows: Uint32Array
  tags: Uint16Array
  weights: Float32Array
  /** Scores of the moves from kind to kind, row by row; none when there are too many labels to learn them. */
  moves: Float32Array
  /** What the sentence vector says for each label, `dimensions` a label; none without vectors. */
  sentenceWeights: Float32Array
  dimensions: number
}

export type TagLabel = { entity: string; role?: string; group?: string }
