import { evenRows, holdMatrix, holdZeros, readMatrix } from './kernel/hold-matrix.ts'
import { openKernel } from './kernel/open-kernel.ts'
import type { DenseMatrix } from './matrix.ts'

/** a · b, in 32 bits. */
export const multiply = (a: DenseMatrix, b: DenseMatrix): Float32Array => {
  const kernel = openKernel()
  const into = holdZeros(kernel, a.rows, b.columns)
  const size = { rows: evenRows(a.rows), columns: into.stride, depth: a.columns }
  kernel.multiply(holdMatrix(kernel, a), holdMatrix(kernel, b), into, size)
  return readMatrix(into, a.rows, b.columns)
}
