import { type Blend, mixScores } from './blend-scores.ts'
import { fitSharpness } from './fit-sharpness.ts'

/** Shares of the dense scores beside the lexical ones, and of the neighbours beside both, that are tried. */
const denseShares = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
const neighbourShares = [0, 0.15, 0.3, 0.45, 0.6]
/** Reaches tried: how much more a phrase counts that is a little nearer. */
export const reaches = [25, 40, 60]

/** What serves where nothing can be held out. */
export const usualBlend: Blend = { dense: 1.05, lexical: 0.35, neighbours: 0.15, reach: 25 }

/** The share and sharpness of the two linear classifiers that predict held-out rows best. */
export const chooseLinearBlend = (
  dense: Float64Array,
  lexical: Float64Array,
  labels: Int32Array,
  classes: number,
): { dense: number; lexical: number } => {
  if (labels.length === 0) return usualBlend
  let best = { dense: usualBlend.dense, lexical: usualBlend.lexical, logLoss: Number.POSITIVE_INFINITY }
  for (const share of denseShares) {
    const { sharpness, logLoss } = fitSharpness({ scores: mixScores(dense, share, lexical, 1 - share), labels, classes })
    if (logLoss < best.logLoss) best = { dense: sharpness * share, lexical: sharpness * (1 - share), logLoss }
  }
  return best
}

/** Adds the neighbours: `linear` are the logits so far, `neighbours` the scores by reach. The second factor is on the linear logits. */
export const chooseNeighbourBlend = (
  linear: Float64Array,
  neighbours: readonly Float64Array[],
  labels: Int32Array,
  classes: number,
): { linear: number; neighbours: number; reach: number } => {
  let best = { linear: 1, neighbours: usualBlend.neighbours, reach: usualBlend.reach, logLoss: Number.POSITIVE_INFINITY }
  if (labels.length === 0) return best
  neighbours.forEach((scores, index) => {
    const alone = fitSharpness({ scores, labels, classes }, usualBlend.neighbours).sharpness
    for (const share of neighbourShares) {
      const { sharpness, logLoss } = fitSharpness({ scores: mixScores(linear, 1 - share, scores, alone * share), labels, classes }, 1)
      if (logLoss < best.logLoss) {
        best = { linear: sharpness * (1 - share), neighbours: sharpness * alone * share, reach: reaches[index] as number, logLoss }
      }
    }
  })
  return best
}
