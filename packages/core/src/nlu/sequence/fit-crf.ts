import { createPathSums, type PathSums, sumForward } from './path-sums.ts'
import { type FeaturePairs, pairFeatures, type SequenceSet } from './sequence-set.ts'
import { shuffle } from './shuffle.ts'
import { sumBackward } from './sum-backward.ts'
import { countTags, firstOf, isEntry, labelOf, onlyOf } from './tag-set.ts'

export type CrfOptions = {
  epochs: number
  /** Weight of half the squared norm of the weights against the summed loss. */
  penalty: number
  /** First steps of AdaGrad, for the weights of features and moves and for those of the sentence vector. */
  rate: number
  vectorRate: number
  onEpoch?(done: number): void
}

/** Weights and, for AdaGrad, the sums of their squared gradients. */
type Weights = { values: Float64Array; squares: Float64Array }

export type CrfFit = FeaturePairs & { weights: Float64Array; moves: Float64Array; vectorWeights: Float64Array }

/** Kinds up to which the move from each to each is learned. */
const mostMovingKinds = 100
/** A sentence whose right tags are this sure teaches nothing more. */
const sureLoss = 2e-3

const createWeights = (length: number): Weights => ({ values: new Float64Array(length), squares: new Float64Array(length).fill(1e-6) })

const descend = ({ values, squares }: Weights, at: number, gradient: number, rate: number): void => {
  squares[at] = (squares[at] as number) + gradient * gradient
  values[at] = (values[at] as number) - (rate * gradient) / Math.sqrt(squares[at] as number)
}

type Fitting = {
  set: SequenceSet
  options: CrfOptions
  pairs: FeaturePairs
  sums: PathSums
  weights: Weights
  moves: Weights
  vectorWeights: Weights
  /** Exponentials of the moves, and their gradient in one sentence. */
  powers: Float64Array
  moveGradient: Float64Array
  /** Penalty of a column's weights each time it is met: over an epoch it adds up to the whole. */
  shares: Float64Array
  /** By label: what the sentence vector says. */
  lean: Float64Array
}

const startFitting = (set: SequenceSet, options: CrfOptions): Fitting => {
  const pairs = pairFeatures(set)
  const kinds = set.labels + 1
  const moveCount = kinds <= mostMovingKinds ? kinds * kinds : 0
  const uses = new Float64Array(set.columns)
  for (const column of set.features) uses[column] = (uses[column] as number) + 1
  let mostWords = 1
  for (let s = 0; s + 1 < set.starts.length; s++) mostWords = Math.max(mostWords, (set.starts[s + 1] as number) - (set.starts[s] as number))
  return {
    set,
    options,
    pairs,
    sums: createPathSums(set.labels, mostWords),
    weights: createWeights(pairs.tags.length),
    moves: createWeights(moveCount),
    vectorWeights: { values: new Float64Array(set.labels * set.dimensions), squares: new Float64Array(set.labels).fill(1e-6) },
    powers: new Float64Array(moveCount).fill(1),
    moveGradient: new Float64Array(moveCount),
    shares: uses.map((count) => options.penalty / count),
    lean: new Float64Array(kinds),
  }
}

const scoreSentence = ({ set, pairs, sums, weights, vectorWeights, lean }: Fitting, sentence: number): void => {
  const { dimensions, vectors } = set
  const from = set.starts[sentence] as number
  const width = countTags(set.labels)
  sums.words = (set.starts[sentence + 1] as number) - from
  sums.scores.fill(0, 0, sums.words * width)
  for (let label = 1; dimensions > 0 && label <= set.labels; label++) {
    let sum = 0
    for (let d = 0, at = (label - 1) * dimensions, v = sentence * dimensions; d < dimensions; d++) {
      sum += (vectorWeights.values[at + d] as number) * (vectors[v + d] as number)
    }
    lean[label] = sum
  }
  for (let word = 0, base = 0; word < sums.words; word++, base += width) {
    for (let label = 1; dimensions > 0 && label <= set.labels; label++) {
      sums.scores[base + firstOf(label)] = lean[label] as number
      sums.scores[base + onlyOf(label)] = lean[label] as number
    }
    for (let f = set.offsets[from + word] as number; f < (set.offsets[from + word + 1] as number); f++) {
      const column = set.features[f] as number
      for (let pair = pairs.rows[column] as number; pair < (pairs.rows[column + 1] as number); pair++) {
        const cell = base + (pairs.tags[pair] as number)
        sums.scores[cell] = (sums.scores[cell] as number) + (weights.values[pair] as number)
      }
    }
  }
}

/** The score of the right tags; their moves are taken off the gradient. */
const scoreRightTags = ({ set, sums, moves, moveGradient }: Fitting, sentence: number): number => {
  const from = set.starts[sentence] as number
  const width = countTags(set.labels)
  const kinds = set.labels + 1
  let score = 0
  let before = 0
  moveGradient.fill(0)
  for (let word = 0; word < sums.words; word++) {
    const tag = set.tags[from + word] as number
    const kind = labelOf(tag)
    score += sums.scores[word * width + tag] as number
    if (isEntry(tag) && moveGradient.length > 0) {
      const move = before * kinds + kind
      score += moves.values[move] as number
      moveGradient[move] = (moveGradient[move] as number) - 1
    }
    before = kind
  }
  return score
}

const teachMoves = ({ set, options, moves, powers, moveGradient }: Fitting): void => {
  const share = options.penalty / (set.starts.length - 1)
  for (let move = 0; move < moveGradient.length; move++) {
    const slope = moveGradient[move] as number
    if (Math.abs(slope) < 1e-6) continue
    descend(moves, move, slope + share * (moves.values[move] as number), options.rate)
    powers[move] = Math.exp(moves.values[move] as number)
  }
}

const teachFeatures = ({ set, options, pairs, sums, weights, shares }: Fitting, sentence: number): void => {
  const from = set.starts[sentence] as number
  const width = countTags(set.labels)
  for (let word = 0, base = 0; word < sums.words; word++, base += width) {
    for (let f = set.offsets[from + word] as number; f < (set.offsets[from + word + 1] as number); f++) {
      const column = set.features[f] as number
      for (let pair = pairs.rows[column] as number; pair < (pairs.rows[column + 1] as number); pair++) {
        const slope =
          (sums.marginals[base + (pairs.tags[pair] as number)] as number) + (shares[column] as number) * (weights.values[pair] as number)
        descend(weights, pair, slope, options.rate)
      }
    }
  }
}

/**
 * A label's part in a sentence is how many of its spans are expected there, less those there are. Vectors are of unit length, so that one
 * step size does for a label's weights.
 */
const teachVector = ({ set, options, sums, vectorWeights }: Fitting, sentence: number): void => {
  const { dimensions, vectors } = set
  const width = countTags(set.labels)
  const share = options.penalty / (set.starts.length - 1)
  for (let label = 1; dimensions > 0 && label <= set.labels; label++) {
    let excess = 0
    for (let word = 0; word < sums.words; word++) {
      excess += (sums.marginals[word * width + firstOf(label)] as number) + (sums.marginals[word * width + onlyOf(label)] as number)
    }
    if (Math.abs(excess) < 1e-4) continue
    const squares = (vectorWeights.squares[label - 1] as number) + excess * excess
    vectorWeights.squares[label - 1] = squares
    const step = options.vectorRate / Math.sqrt(squares)
    const { values } = vectorWeights
    for (let d = 0, at = (label - 1) * dimensions, v = sentence * dimensions; d < dimensions; d++) {
      values[at + d] = (values[at + d] as number) - step * (excess * (vectors[v + d] as number) + share * (values[at + d] as number))
    }
  }
}

const learnSentence = (fitting: Fitting, sentence: number): void => {
  const { set, sums, powers, moveGradient } = fitting
  scoreSentence(fitting, sentence)
  const right = scoreRightTags(fitting, sentence)
  if (sumForward(sums, powers) - right < sureLoss) return
  sumBackward(sums, powers, moveGradient)
  const width = countTags(set.labels)
  for (let word = 0; word < sums.words; word++) {
    const cell = word * width + (set.tags[(set.starts[sentence] as number) + word] as number)
    sums.marginals[cell] = (sums.marginals[cell] as number) - 1
  }
  teachMoves(fitting)
  teachFeatures(fitting, sentence)
  teachVector(fitting, sentence)
}

/**
 * Fits a linear-chain conditional random field (Lafferty et al. 2001) with an L2 penalty, sentence by sentence with the steps of AdaGrad
 * (Duchi et al. 2011). Every sentence has a word at least. The same set gives the same weights.
 */
export const fitCrf = (set: SequenceSet, options: CrfOptions): CrfFit => {
  const fitting = startFitting(set, options)
  const order = Uint32Array.from({ length: set.starts.length - 1 }, (_, sentence) => sentence)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, epoch + 1)
    for (const sentence of order) learnSentence(fitting, sentence)
    options.onEpoch?.(epoch + 1)
  }
  const { pairs, weights, moves, vectorWeights } = fitting
  return { ...pairs, weights: weights.values, moves: moves.values, vectorWeights: vectorWeights.values }
}
