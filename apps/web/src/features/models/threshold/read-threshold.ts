import type { ThresholdPoint } from '@frontdesk/contracts/nlu-report'
import { formatShare } from '../figures/format-share.ts'

/** The measured point nearest to a threshold; null where nothing was measured. */
export const pointAt = (points: readonly ThresholdPoint[], threshold: number): ThresholdPoint | null =>
  points.reduce<ThresholdPoint | null>(
    (best, point) => (best !== null && Math.abs(best.threshold - threshold) <= Math.abs(point.threshold - threshold) ? best : point),
    null,
  )

/** What a threshold does, as a sentence. */
export const describePoint = ({ right, wrong, turnedAway, caught }: ThresholdPoint): string => {
  const known = `Of 100 messages about your intents, ${Math.round(right * 100)} would be answered rightly, ${Math.round(wrong * 100)} wrongly, and ${Math.round(turnedAway * 100)} would be turned away.`
  return caught === null ? known : `${known} Of messages about something else, ${formatShare(caught)} would be caught.`
}

/** About `count` points spread over all of them, for a table that can be read; the one nearest to `chosen` is always among them. */
export const thinPoints = (points: readonly ThresholdPoint[], chosen: number, count: number): ThresholdPoint[] => {
  const every = Math.max(1, Math.ceil(points.length / count))
  const marked = pointAt(points, chosen)
  return points.filter((point, index) => index % every === 0 || point === marked)
}
