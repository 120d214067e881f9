import type { DenseMatrix } from '../matrix.ts'
import type { Kernel, KernelMatrix } from './open-kernel.ts'

/** Numbers from one row to the next where a row has `columns` of them: the sixteens that a kernel works on. */
export const strideOf = (columns: number): number => Math.ceil(columns / 16) * 16

/** The rows that a kernel's products come in. */
export const evenRows = (rows: number): number => rows + (rows & 1)

export const holdZeros = (kernel: Kernel, rows: number, columns: number): KernelMatrix => {
  const stride = strideOf(columns)
  return { values: kernel.allocate(evenRows(rows) * stride), stride }
}

/** The matrix as 32-bit numbers in the kernel's memory, zeros where it was made larger. */
export const holdMatrix = (kernel: Kernel, { rows, columns, values }: DenseMatrix): KernelMatrix => {
  const held = holdZeros(kernel, rows, columns)
  for (let row = 0; row < rows; row++) held.values.set(values.subarray(row * columns, (row + 1) * columns), row * held.stride)
  return held
}

/** The first rows and columns of a matrix held, without what lies between. */
export const readMatrix = ({ values, stride }: KernelMatrix, rows: number, columns: number): Float32Array => {
  const plain = new Float32Array(rows * columns)
  for (let row = 0; row < rows; row++) plain.set(values.subarray(row * stride, row * stride + columns), row * columns)
  return plain
}
