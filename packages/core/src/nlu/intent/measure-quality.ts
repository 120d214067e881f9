/** Share of right predictions, and the mean over the labels that occur of their F1; both 0 to 1. */
export const measureAccuracy = (predicted: Int32Array, labels: Int32Array, classes: number): { accuracy: number; macroF1: number } => {
  const right = new Float64Array(classes)
  const given = new Float64Array(classes)
  const due = new Float64Array(classes)
  labels.forEach((label, i) => {
    const guess = predicted[i] as number
    given[guess] = (given[guess] as number) + 1
    due[label] = (due[label] as number) + 1
    if (guess === label) right[label] = (right[label] as number) + 1
  })
  const scores: number[] = []
  due.forEach((count, k) => {
    if (count > 0) scores.push((2 * (right[k] as number)) / (count + (given[k] as number)))
  })
  const mean = (values: Iterable<number>, count: number) => (count === 0 ? 0 : [...values].reduce((sum, value) => sum + value, 0) / count)
  return { accuracy: mean(right, labels.length), macroF1: mean(scores, scores.length) }
}

/** Expected calibration error over ten bins of equal width (Guo et al. 2017): mean distance of confidence from accuracy. */
export const measureCalibration = (confidence: Float64Array, correct: readonly boolean[]): number => {
  const bins = Array.from({ length: 10 }, () => ({ confidence: 0, correct: 0 }))
  confidence.forEach((value, i) => {
    const bin = bins[Math.min(9, Math.floor(value * 10))]
    if (bin === undefined) return
    bin.confidence += value
    bin.correct += correct[i] === true ? 1 : 0
  })
  if (confidence.length === 0) return 0
  return bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.correct), 0) / confidence.length
}

/** Area under the ROC curve: how likely a positive scores above a negative, ties counting half; null without one of both. */
export const measureAuroc = (negatives: Float64Array, positives: Float64Array): number | null => {
  if (negatives.length === 0 || positives.length === 0) return null
  const sorted = Float64Array.from(negatives).sort()
  const countBelow = (value: number, orEqual: boolean): number => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      const at = sorted[middle] as number
      if (at < value || (orEqual && at === value)) low = middle + 1
      else high = middle
    }
    return low
  }
  let wins = 0
  for (const value of positives) wins += (countBelow(value, false) + countBelow(value, true)) / 2
  return wins / (negatives.length * positives.length)
}
