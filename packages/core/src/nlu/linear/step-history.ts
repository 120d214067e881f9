import { addScaledPoint, dot, type Point } from './point.ts'

/** Steps that the direction is made of. */
const historyLength = 6

/** A step taken and what it did to the gradient. */
export type Step = { from: Point; gradientChange: Point; curvature: number }

/** Two-loop recursion of L-BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.4) in the problem's metric. */
export const writeDirection = (gradient: Point, history: readonly Step[], direction: Point): void => {
  direction.primal.set(gradient.primal)
  direction.dual.set(gradient.dual)
  const factors: number[] = []
  for (const step of history.toReversed()) {
    const factor = dot(step.from.primal, direction.dual) / step.curvature
    addScaledPoint(direction, -factor, step.gradientChange)
    factors.push(factor)
  }
  const last = history.at(-1)
  const scale = last === undefined ? 1 : last.curvature / dot(last.gradientChange.primal, last.gradientChange.dual)
  const factorsInOrder = factors.toReversed()
  for (let i = 0; i < direction.primal.length; i++) direction.primal[i] = -(direction.primal[i] as number) * scale
  for (let i = 0; i < direction.dual.length; i++) direction.dual[i] = -(direction.dual[i] as number) * scale
  history.forEach((step, index) => {
    const correction = dot(step.gradientChange.primal, direction.dual) / step.curvature
    addScaledPoint(direction, -(factorsInOrder[index] ?? 0) - correction, step.from)
  })
}

/** Adds the step just taken; the old gradient's memory is reused for the difference. */
export const rememberStep = (
  createPoint: () => Point,
  history: Step[],
  direction: Point,
  step: number,
  gradient: Point,
  next: Point,
): void => {
  const from = createPoint()
  addScaledPoint(from, step, direction)
  for (let i = 0; i < gradient.primal.length; i++) gradient.primal[i] = (next.primal[i] as number) - (gradient.primal[i] as number)
  for (let i = 0; i < gradient.dual.length; i++) gradient.dual[i] = (next.dual[i] as number) - (gradient.dual[i] as number)
  const curvature = dot(from.primal, gradient.dual)
  if (curvature <= 0) return
  history.push({ from, gradientChange: gradient, curvature })
  if (history.length > historyLength) history.shift()
}
