import type { KernelFunction } from './encode-module.ts'
import { wasm } from './instructions.ts'

const { get, set, i32, add, subtract, multiply, lessThan } = wasm
/** Bytes of 16 numbers: what of a row is worked on at once. */
const tile = 64
const quarters = [0, 16, 32, 48]

const [a, aStep, aDepth, b, bDepth, c, cStep, rows, bytes, depth, panel] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const [at, first, second, from, out, left, end, x0, x1, y] = [11, 12, 13, 14, 15, 16, 17, 18, 19, 20]
const sums0 = [21, 22, 23, 24]
const sums1 = [25, 26, 27, 28]

const move = (pointer: number, by: number[] | readonly number[]) => set(pointer, add(get(pointer), by))

/** Copies what the tile needs of `b` to one stretch, so that it stays in the nearest cache. */
const pack = [
  ...set(at, get(panel)),
  ...set(from, get(b)),
  ...wasm.while(lessThan(get(at), get(end)), [
    ...quarters.flatMap((quarter) => wasm.store(get(at), quarter, wasm.load(get(from), quarter))),
    ...move(at, i32(tile)),
    ...move(from, get(bDepth)),
  ]),
]

const accumulate = [
  ...set(x0, wasm.loadSplat(get(first), 0)),
  ...set(x1, wasm.loadSplat(get(second), 0)),
  ...quarters.flatMap((quarter, index) => [
    ...set(y, wasm.load(get(at), quarter)),
    ...set(sums0[index] as number, wasm.addFloats(get(sums0[index] as number), wasm.multiplyFloats(get(x0), get(y)))),
    ...set(sums1[index] as number, wasm.addFloats(get(sums1[index] as number), wasm.multiplyFloats(get(x1), get(y)))),
  ]),
  ...move(first, get(aDepth)),
  ...move(second, get(aDepth)),
  ...move(at, i32(tile)),
]

const nextRow = add(get(out), get(cStep))
const multiplyTwoRows = [
  ...set(first, get(from)),
  ...set(second, add(get(from), get(aStep))),
  ...quarters.flatMap((quarter, index) => [
    ...set(sums0[index] as number, wasm.load(get(out), quarter)),
    ...set(sums1[index] as number, wasm.load(nextRow, quarter)),
  ]),
  ...set(at, get(panel)),
  ...wasm.while(lessThan(get(at), get(end)), accumulate),
  ...quarters.flatMap((quarter, index) => [
    ...wasm.store(get(out), quarter, get(sums0[index] as number)),
    ...wasm.store(nextRow, quarter, get(sums1[index] as number)),
  ]),
  ...move(from, multiply(get(aStep), i32(2))),
  ...move(out, multiply(get(cStep), i32(2))),
  ...set(left, subtract(get(left), i32(2))),
]

/**
 * c += a · b, two rows by sixteen columns at a time. `aStep` and `aDepth` are the bytes from one row of a to the next and along the sum, so
 * that a may be read by columns; `rows` are even, `bytes` (of a row of b) a multiple of 64, `panel` has room for 64 bytes by `depth`.
 */
export const denseProduct: KernelFunction = {
  name: 'denseProduct',
  parameters: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32'],
  locals: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32', ...new Array<'v128'>(11).fill('v128')],
  body: [
    ...set(end, add(get(panel), multiply(get(depth), i32(tile)))),
    ...wasm.while(lessThan(i32(0), get(bytes)), [
      ...pack,
      ...set(from, get(a)),
      ...set(out, get(c)),
      ...set(left, get(rows)),
      ...wasm.while(lessThan(i32(0), get(left)), multiplyTwoRows),
      ...move(b, i32(tile)),
      ...move(c, i32(tile)),
      ...set(bytes, subtract(get(bytes), i32(tile))),
    ]),
  ],
}
