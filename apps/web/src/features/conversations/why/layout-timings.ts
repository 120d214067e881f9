export type TimedStage = {
  stage: string
  ms: number
  /** Where the bar begins and how long it is, in percent of the whole. */
  startPercent: number
  widthPercent: number
}

/** Stages one behind the other, as they ran, on one line of time. */
export const layoutTimings = (timings: readonly { stage: string; ms: number }[]): { stages: TimedStage[]; totalMs: number } => {
  const totalMs = timings.reduce((sum, { ms }) => sum + Math.max(0, ms), 0)
  let before = 0
  const stages = timings.map(({ stage, ms }) => {
    const length = Math.max(0, ms)
    const placed = {
      stage,
      ms: length,
      startPercent: totalMs === 0 ? 0 : (before / totalMs) * 100,
      widthPercent: totalMs === 0 ? 0 : (length / totalMs) * 100,
    }
    before += length
    return placed
  })
  return { stages, totalMs }
}
