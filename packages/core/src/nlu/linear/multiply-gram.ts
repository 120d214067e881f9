import { evenRows, holdMatrix, holdZeros, readMatrix } from './kernel/hold-matrix.ts'
import { openKernel } from './kernel/open-kernel.ts'
import type { DenseMatrix } from './matrix.ts'

/** aᵀ · a: the inner products of the columns, in 32 bits. */
export const multiplyGram = (a: DenseMatrix): DenseMatrix => {
  const { rows, columns } = a
  const kernel = openKernel()
  const held = holdMatrix(kernel, a)
  const into = holdZeros(kernel, columns, columns)
  kernel.multiply({ ...held, turned: true }, held, into, { rows: evenRows(columns), columns: into.stride, depth: rows })
  return { rows: columns, columns, values: Float64Array.from(readMatrix(into, columns, columns)) }
}
