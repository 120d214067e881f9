/** Softmax. */
export const toProbabilities = (logits: Float64Array): Float64Array => {
  const top = logits.reduce((best, logit) => Math.max(best, logit), Number.NEGATIVE_INFINITY)
  const powers = logits.map((logit) => Math.exp(logit - top))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}
