import { toProbabilities } from './to-probabilities.ts'

/** Factors on the scores of the three experts, whose sum is the logits; `reach` is that of the neighbours. */
export type Blend = { dense: number; lexical: number; neighbours: number; reach: number }

/** a · factor + b · other, number by number. */
export const mixScores = (a: Float64Array, factor: number, b: Float64Array, other: number): Float64Array => {
  const mixed = new Float64Array(a.length)
  for (let i = 0; i < a.length; i++) mixed[i] = factor * (a[i] as number) + other * (b[i] as number)
  return mixed
}

/** The best class of each row of logits, and how sure it is. */
export const rankRows = (logits: Float64Array, classes: number): { best: Int32Array; confidence: Float64Array } => {
  const rows = logits.length / classes
  const best = new Int32Array(rows)
  const confidence = new Float64Array(rows)
  for (let i = 0; i < rows; i++) {
    const probabilities = toProbabilities(logits.subarray(i * classes, (i + 1) * classes))
    const top = probabilities.indexOf(Math.max(...probabilities))
    best[i] = top
    confidence[i] = probabilities[top] as number
  }
  return { best, confidence }
}
