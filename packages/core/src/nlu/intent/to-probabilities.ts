/** Softmax. */
export const toProbabilities = (logits: Float64Array): Float64Array => {
  let top = Number.NEGATIVE_INFINITY
  for (let k = 0; k < logits.length; k++) top = Math.max(top, logits[k] as number)
  const probabilities = new Float64Array(logits.length)
  let sum = 0
  for (let k = 0; k < logits.length; k++) {
    const power = Math.exp((logits[k] as number) - top)
    probabilities[k] = power
    sum += power
  }
  for (let k = 0; k < logits.length; k++) probabilities[k] = (probabilities[k] as number) / sum
  return probabilities
}
