/** Inner product of a vector with the row of a matrix that starts at `start`. */
export const multiplyRow = (rows: Float32Array, start: number, vector: Float32Array): number => {
  let sum0 = 0
  let sum1 = 0
  const even = vector.length & ~1
  for (let d = 0; d < even; d += 2) {
    sum0 += (rows[start + d] as number) * (vector[d] as number)
    sum1 += (rows[start + d + 1] as number) * (vector[d + 1] as number)
  }
  if (even < vector.length) sum0 += (rows[start + even] as number) * (vector[even] as number)
  return sum0 + sum1
}
