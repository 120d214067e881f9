import type { ThresholdPoint } from '@frontdesk/contracts/nlu-report'
import type { HeldOutTrial } from './held-out-trial.ts'

const steps = 50

/** What each of 51 out-of-scope thresholds from 0 to 1 would do to the held-out phrases and to those of no intent. */
export const traceThresholds = (trial: HeldOutTrial, labels: Int32Array): ThresholdPoint[] => {
  const scored = trial.phrases.flatMap(({ row, predicted, outOfScope }) =>
    outOfScope === null ? [] : [{ score: outOfScope, right: labels[row] === predicted }],
  )
  const shareOf = (count: number) => (scored.length === 0 ? 0 : count / scored.length)
  return Array.from({ length: steps + 1 }, (_, step) => {
    const threshold = step / steps
    const answered = scored.filter(({ score }) => score < threshold)
    const right = answered.filter((row) => row.right).length
    const caught = trial.outside.filter((score) => score >= threshold).length
    return {
      threshold,
      right: shareOf(right),
      wrong: shareOf(answered.length - right),
      turnedAway: shareOf(scored.length - answered.length),
      caught: trial.outside.length === 0 ? null : caught / trial.outside.length,
    }
  })
}
