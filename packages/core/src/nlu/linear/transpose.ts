import type { DenseMatrix } from './matrix.ts'

/** The matrix with rows and columns exchanged, as a copy. */
export const transpose = ({ rows, columns, values }: DenseMatrix): DenseMatrix => {
  const turned = new Float64Array(values.length)
  for (let i = 0; i < rows; i++) {
    for (let d = 0; d < columns; d++) turned[d * rows + i] = values[i * columns + d] as number
  }
  return { rows: columns, columns: rows, values: turned }
}
