import type { KernelFunction } from './encode-module.ts'
import { wasm } from './instructions.ts'

const { get, set, i32, add, multiply, lessThan } = wasm
const quarters = [0, 16, 32, 48]
const [rows, rowsEnd, values, bytes, vector, into] = [0, 1, 2, 3, 4, 5]
const [at, from, end] = [6, 7, 8]
const sums = [9, 10, 11, 12]
const [first = 0, second = 0, third = 0, fourth = 0] = sums

const sumOfAll = wasm.addFloats(wasm.addFloats(get(first), get(second)), wasm.addFloats(get(third), get(fourth)))

/**
 * Writes to `into` the inner products of `vector` with those rows of `values` that are named from `rows` to `rowsEnd`. A row is `bytes`
 * long, a multiple of 64.
 */
export const rowProducts: KernelFunction = {
  name: 'rowProducts',
  parameters: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32'],
  locals: ['i32', 'i32', 'i32', 'v128', 'v128', 'v128', 'v128'],
  body: [
    ...set(end, add(get(vector), get(bytes))),
    ...wasm.while(lessThan(get(rows), get(rowsEnd)), [
      ...set(from, add(get(values), multiply(wasm.loadInteger(get(rows), 0), get(bytes)))),
      ...set(at, get(vector)),
      ...sums.flatMap((sum) => set(sum, wasm.zero)),
      ...wasm.while(lessThan(get(at), get(end)), [
        ...sums.flatMap((sum, index) => {
          const quarter = quarters[index] ?? 0
          return set(sum, wasm.addFloats(get(sum), wasm.multiplyFloats(wasm.load(get(from), quarter), wasm.load(get(at), quarter))))
        }),
        ...set(at, add(get(at), i32(64))),
        ...set(from, add(get(from), i32(64))),
      ]),
      ...set(first, sumOfAll),
      ...wasm.storeFloat(get(into), 0, wasm.sumOfFloats(first)),
      ...set(into, add(get(into), i32(4))),
      ...set(rows, add(get(rows), i32(4))),
    ]),
  ],
}
