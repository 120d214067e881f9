import { toProbabilities } from './to-probabilities.ts'

/** Share of the dense scores in the mean, and the factor on it that calibrates. */
export type Blend = { share: number; sharpness: number }

/** The mean of two classifiers' scores; `share` is that of the dense ones. */
export const mixScores = (dense: Float64Array, lexical: Float64Array, share: number): Float64Array =>
  dense.map((score, i) => share * score + (1 - share) * (lexical[i] as number))

/** The best class of each row, and how sure it is. */
export const rankRows = (scores: Float64Array, classes: number, sharpness: number): { best: Int32Array; confidence: Float64Array } => {
  const rows = scores.length / classes
  const best = new Int32Array(rows)
  const confidence = new Float64Array(rows)
  for (let i = 0; i < rows; i++) {
    const probabilities = toProbabilities(scores.subarray(i * classes, (i + 1) * classes), sharpness)
    const top = probabilities.indexOf(Math.max(...probabilities))
    best[i] = top
    confidence[i] = probabilities[top] as number
  }
  return { best, confidence }
}
