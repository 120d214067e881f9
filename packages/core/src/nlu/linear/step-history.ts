import type { Kernel } from './kernel/open-kernel.ts'
import { addScaledPoint, copyPoint, type Point, scalePoint } from './point.ts'

/** Steps that the direction is made of. */
const historyLength = 6

/** A step taken and what it did to the gradient. */
export type Step = { from: Point; gradientChange: Point; curvature: number }

/** Two-loop recursion of L-BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.4) in the problem's metric. */
export const writeDirection = (kernel: Kernel, gradient: Point, history: readonly Step[], direction: Point): void => {
  copyPoint(gradient, direction)
  const factors: number[] = []
  for (const step of history.toReversed()) {
    const factor = kernel.dot(step.from.primal, direction.dual) / step.curvature
    addScaledPoint(kernel, direction, -factor, step.gradientChange)
    factors.push(factor)
  }
  const last = history.at(-1)
  const scale = last === undefined ? 1 : last.curvature / kernel.dot(last.gradientChange.primal, last.gradientChange.dual)
  const factorsInOrder = factors.toReversed()
  scalePoint(kernel, direction, -scale)
  history.forEach((step, index) => {
    const correction = kernel.dot(step.gradientChange.primal, direction.dual) / step.curvature
    addScaledPoint(kernel, direction, -(factorsInOrder[index] ?? 0) - correction, step.from)
  })
}

/**
 * Adds the step just taken, as copies made in the points of the oldest one or in new ones. Overwrites `gradient`, which is no longer
 * needed, with the difference.
 */
export const rememberStep = (
  { kernel, createPoint }: { kernel: Kernel; createPoint(): Point },
  history: Step[],
  direction: Point,
  step: number,
  gradient: Point,
  next: Point,
): void => {
  scalePoint(kernel, gradient, -1)
  addScaledPoint(kernel, gradient, 1, next)
  const curvature = step * kernel.dot(direction.primal, gradient.dual)
  if (curvature <= 0) return
  const oldest = history.length < historyLength ? undefined : history.shift()
  const { from, gradientChange } = oldest ?? { from: createPoint(), gradientChange: createPoint() }
  copyPoint(direction, from)
  scalePoint(kernel, from, step)
  copyPoint(gradient, gradientChange)
  history.push({ from, gradientChange, curvature })
}
