export type Probe = { value: number; slope: number }

/** A step that satisfies the strong Wolfe conditions, found by secants on the slope; null when none is found. */
export const searchStep = (
  probe: (step: number) => Probe,
  startValue: number,
  startSlope: number,
): { step: number; value: number; evaluations: number } | null => {
  let low = { step: 0, slope: startSlope }
  let high: { step: number; slope: number } | null = null
  let step = 1
  for (let evaluations = 1; evaluations <= 20; evaluations++) {
    const { value, slope } = probe(step)
    const descends = value <= startValue + 1e-4 * step * startSlope
    if (descends && Math.abs(slope) <= 0.3 * -startSlope) return { step, value, evaluations }
    if (descends && slope < 0) low = { step, slope }
    else high = { step, slope }
    if (high === null) {
      // Still falling: the slope is convex's straight line at worst, so follow the secant, at most four times as far.
      const reach = (step * startSlope) / (startSlope - slope)
      step = Math.min(4 * step, reach > step ? reach : 4 * step)
    } else {
      const span = high.step - low.step
      const secant = low.step + (span * -low.slope) / (high.slope - low.slope)
      step = Math.min(Math.max(secant, low.step + 0.1 * span), low.step + 0.9 * span)
    }
  }
  return null
}
