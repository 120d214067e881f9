export type Example = { features: readonly number[]; label: boolean; weight: number }
export type LogisticModel = { intercept: number; coefficients: number[] }

export const predict = ({ intercept, coefficients }: LogisticModel, features: readonly number[]): number =>
  1 / (1 + Math.exp(-coefficients.reduce((sum, coefficient, index) => sum + coefficient * (features[index] ?? 0), intercept)))

const scaleOf = (examples: readonly Example[], index: number): { mean: number; deviation: number } => {
  const values = examples.map(({ features }) => features[index] ?? 0)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { mean, deviation: Math.sqrt(variance) || 1 }
}

/** Weighted logistic regression with a little L2 on standardised features, by gradient descent; coefficients are for raw features. */
export const fitLogistic = (examples: readonly Example[], { l2 = 1e-3, steps = 3000 } = {}): LogisticModel => {
  const width = examples[0]?.features.length ?? 0
  const scales = Array.from({ length: width }, (_, index) => scaleOf(examples, index))
  const rows = examples.map(({ features }) => scales.map(({ mean, deviation }, index) => ((features[index] ?? 0) - mean) / deviation))
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  const model: LogisticModel = { intercept: 0, coefficients: new Array(width).fill(0) }
  for (let step = 0; step < steps; step += 1) {
    const slope = new Array<number>(width).fill(0)
    let interceptSlope = 0
    rows.forEach((row, at) => {
      const { label, weight } = examples[at] as Example
      const error = ((predict(model, row) - Number(label)) * weight) / total
      interceptSlope += error
      row.forEach((value, index) => {
        slope[index] = (slope[index] ?? 0) + error * value
      })
    })
    model.intercept -= interceptSlope
    model.coefficients = model.coefficients.map((value, index) => value - ((slope[index] ?? 0) + l2 * value))
  }
  const coefficients = model.coefficients.map((value, index) => value / (scales[index]?.deviation ?? 1))
  const intercept = coefficients.reduce((sum, value, index) => sum - value * (scales[index]?.mean ?? 0), model.intercept)
  return { intercept, coefficients }
}

/** Area under the ROC curve; ties count half. */
export const auroc = (scored: readonly { score: number; label: boolean }[]): number => {
  const sorted = scored.toSorted((a, b) => a.score - b.score)
  let rankSum = 0
  let positives = 0
  for (let start = 0; start < sorted.length; ) {
    let end = start
    while (end < sorted.length && sorted[end]?.score === sorted[start]?.score) end += 1
    const rank = (start + end + 1) / 2
    for (const { label } of sorted.slice(start, end)) {
      if (!label) continue
      rankSum += rank
      positives += 1
    }
    start = end
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (sorted.length - positives))
}
