import type { CalibrationBin } from '@frontdesk/contracts/nlu-report'
import { describeCount } from '@/components/describe-count'

const percent = (value: number) => `${Math.round(value * 100)}%`

/** What was measured in one bin, as a sentence. */
export const describeBin = ({ from, to, count, confidence, accuracy }: CalibrationBin): string =>
  count === 0
    ? `The model was never ${percent(from)} to ${percent(to)} sure.`
    : `In ${describeCount(count, 'phrase')} the model was ${percent(confidence)} sure on average and right in ${percent(accuracy)}.`

/** Whether the certainty can be relied on, from the expected calibration error. */
export const describeCalibration = (error: number): string => {
  const points = (error * 100).toFixed(1)
  if (error <= 0.03) return `The certainty can be relied on: it is off by ${points} points on average.`
  if (error <= 0.08) return `The certainty is roughly right: it is off by ${points} points on average.`
  return `Do not rely on the certainty: it is off by ${points} points on average. More phrases make it better.`
}
