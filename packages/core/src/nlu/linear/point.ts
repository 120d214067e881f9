import type { Kernel } from './kernel/open-kernel.ts'

/**
 * A point or direction in the space of the weights. `primal` are its coefficients, `dual` its image under the metric of the space, so
 * that the inner product of two is `a.primal · b.dual`. Which coefficients, and which metric, is the problem's choice.
 */
export type Point = { primal: Float32Array; dual: Float32Array }

/** a += factor · b. */
export const addScaledPoint = (kernel: Kernel, a: Point, factor: number, b: Point): void => {
  kernel.addScaled(a.primal, factor, b.primal)
  kernel.addScaled(a.dual, factor, b.dual)
}

/** a *= factor. */
export const scalePoint = (kernel: Kernel, a: Point, factor: number): void => {
  kernel.scale(a.primal, factor)
  kernel.scale(a.dual, factor)
}

/** Gives `to` the numbers of `from`, which may be of another kernel. */
export const copyPoint = (from: Point, to: Point): void => {
  to.primal.set(from.primal)
  to.dual.set(from.dual)
}
