/**
 * A point or direction in the space of the weights. `primal` are its coefficients, `dual` its image under the metric of the space, so
 * that the inner product of two is `a.primal · b.dual`. Which coefficients, and which metric, is the problem's choice.
 */
export type Point = { primal: Float64Array; dual: Float64Array }

/** Sum of products. */
export const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

/** a += factor · b. */
export const addScaled = (a: Float64Array, factor: number, b: Float64Array): void => {
  for (let i = 0; i < a.length; i++) a[i] = (a[i] as number) + factor * (b[i] as number)
}

/** a += factor · b. */
export const addScaledPoint = (a: Point, factor: number, b: Point): void => {
  addScaled(a.primal, factor, b.primal)
  addScaled(a.dual, factor, b.dual)
}
