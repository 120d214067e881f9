/** Softmax of scores · sharpness. */
export const toProbabilities = (scores: Float64Array, sharpness: number): Float64Array => {
  const top = scores.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY)
  const powers = scores.map((score) => Math.exp(sharpness * (score - top)))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}
