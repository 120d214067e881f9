import type { KernelFunction } from './encode-module.ts'
import { wasm } from './instructions.ts'

const { get, set, i32, add, subtract, multiply, lessThan } = wasm
const [offsets, indices, values, dense, step, into, rows] = [0, 1, 2, 3, 4, 5, 6]
const [column, at, end, from, y] = [7, 8, 9, 10, 11]
const firstSum = 12

const bytesOf = (count: number[] | readonly number[]) => multiply(count, i32(4))

/** The sums of `parts` times four columns of one row, from `column` on; all of them in registers. */
const sumColumns = (parts: number) => {
  const sums = Array.from({ length: parts }, (_, index) => firstSum + index)
  return [
    ...sums.flatMap((sum) => set(sum, wasm.zero)),
    ...set(at, bytesOf(wasm.loadInteger(get(offsets), 0))),
    ...wasm.while(lessThan(get(at), get(end)), [
      ...set(from, add(add(get(dense), get(column)), multiply(wasm.loadInteger(add(get(indices), get(at)), 0), get(step)))),
      ...set(y, wasm.loadSplat(add(get(values), get(at)), 0)),
      ...sums.flatMap((sum, index) => set(sum, wasm.addFloats(get(sum), wasm.multiplyFloats(get(y), wasm.load(get(from), 16 * index))))),
      ...set(at, add(get(at), i32(4))),
    ]),
    ...sums.flatMap((sum, index) => wasm.store(add(get(into), get(column)), 16 * index, get(sum))),
    ...set(column, add(get(column), i32(16 * parts))),
  ]
}

/**
 * into = sparse · dense, where the sparse matrix is held as `SparseMatrix` is, and rows of the others are `step` bytes, a multiple of 64.
 */
export const sparseProduct: KernelFunction = {
  name: 'sparseProduct',
  parameters: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32'],
  locals: ['i32', 'i32', 'i32', 'i32', ...new Array<'v128'>(9).fill('v128')],
  body: wasm.while(lessThan(i32(0), get(rows)), [
    ...set(end, bytesOf(wasm.loadInteger(get(offsets), 4))),
    ...set(column, i32(0)),
    ...wasm.while(lessThan(add(get(column), i32(127)), get(step)), sumColumns(8)),
    ...wasm.while(lessThan(get(column), get(step)), sumColumns(4)),
    ...set(into, add(get(into), get(step))),
    ...set(offsets, add(get(offsets), i32(4))),
    ...set(rows, subtract(get(rows), i32(1))),
  ]),
}
