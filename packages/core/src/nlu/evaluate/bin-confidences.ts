import type { CalibrationBin } from '@frontdesk/contracts/nlu-report'
import type { HeldOutTrial } from './held-out-trial.ts'

const binCount = 10

/** Ten bins of equal width: how sure the model was, and how often it was right. */
export const binConfidences = (trial: HeldOutTrial, labels: Int32Array): CalibrationBin[] => {
  const bins = Array.from({ length: binCount }, () => ({ count: 0, confidence: 0, right: 0 }))
  for (const { row, predicted, probability } of trial.phrases) {
    const bin = bins[Math.min(binCount - 1, Math.floor(probability * binCount))]
    if (bin === undefined) continue
    bin.count += 1
    bin.confidence += probability
    bin.right += labels[row] === predicted ? 1 : 0
  }
  return bins.map(({ count, confidence, right }, index) => ({
    from: index / binCount,
    to: (index + 1) / binCount,
    count,
    confidence: count === 0 ? 0 : Math.min(1, confidence / count),
    accuracy: count === 0 ? 0 : right / count,
  }))
}
