/** Scores of `labels.length` rows, `classes` each, and the class that is right for each row. */
export type ScoredRows = { scores: Float64Array; labels: Int32Array; classes: number }

/** What data that say nothing would leave the scores of a linear classifier at, and how many rows' worth of belief stand behind that. */
const usualSharpness = 2
const priorRows = 4
const limits = { lowest: 0.05, highest: 8 }

const measure = ({ scores, labels, classes }: ScoredRows, sharpness: number): { loss: number; slope: number; curvature: number } => {
  let loss = 0
  let slope = 0
  let curvature = 0
  labels.forEach((label, i) => {
    const base = i * classes
    let top = Number.NEGATIVE_INFINITY
    for (let k = base; k < base + classes; k++) top = Math.max(top, scores[k] as number)
    let sum = 0
    let mean = 0
    let square = 0
    for (let k = base; k < base + classes; k++) {
      const distance = (scores[k] as number) - top
      const power = Math.exp(sharpness * distance)
      sum += power
      mean += power * distance
      square += power * distance * distance
    }
    mean /= sum
    const right = (scores[base + label] as number) - top
    loss += Math.log(sum) - sharpness * right
    slope += mean - right
    curvature += square / sum - mean * mean
  })
  return { loss, slope, curvature }
}

/**
 * The factor on scores that makes their softmax match how often they are right (temperature scaling, Guo et al. 2017; this is one over
 * the temperature), by Newton's method on scores of rows that were held out. Returns the mean log loss that it reaches, too. Few rows
 * leave it near `usual`.
 */
export const fitSharpness = (rows: ScoredRows, usual = usualSharpness): { sharpness: number; logLoss: number } => {
  let sharpness = usual
  for (let iteration = 0; iteration < 20; iteration++) {
    const { slope, curvature } = measure(rows, sharpness)
    const step = (slope + priorRows * (sharpness - usual)) / (curvature + priorRows)
    const next = Math.min(Math.max(sharpness - step, sharpness / 2, limits.lowest), sharpness * 2, limits.highest)
    const settled = Math.abs(next - sharpness) < 1e-4
    sharpness = next
    if (settled) break
  }
  return { sharpness, logLoss: rows.labels.length === 0 ? 0 : measure(rows, sharpness).loss / rows.labels.length }
}
