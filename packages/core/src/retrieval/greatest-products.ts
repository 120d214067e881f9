import type { KernelFunction } from '../nlu/linear/kernel/encode-module.ts'
import { wasm } from '../nlu/linear/kernel/instructions.ts'

const { get, set, i32, add, lessThan, load, lowBytes, highBytes, addIntegers, multiplyPairs } = wasm
const [rows, rowsEnd, others, othersEnd, bytes, into] = [0, 1, 2, 3, 4, 5]
const [row, at, greatest, product] = [6, 7, 8, 9]
const [sum, left, right] = [10, 11, 12]

/**
 * Writes to `into`, for each row from `rows` to `rowsEnd`, its greatest inner product with a row from `others` to `othersEnd`, at least 0, as
 * an integer of 32 bits. A row is `bytes` signed bytes long, a multiple of 16.
 */
export const greatestProducts: KernelFunction = {
  name: 'greatestProducts',
  parameters: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32'],
  locals: ['i32', 'i32', 'i32', 'i32', 'v128', 'v128', 'v128'],
  body: wasm.while(lessThan(get(rows), get(rowsEnd)), [
    ...set(greatest, i32(0)),
    ...set(row, get(others)),
    ...wasm.while(lessThan(get(row), get(othersEnd)), [
      ...set(sum, wasm.zero),
      ...set(at, i32(0)),
      ...wasm.while(lessThan(get(at), get(bytes)), [
        ...set(left, load(add(get(rows), get(at)), 0)),
        ...set(right, load(add(get(row), get(at)), 0)),
        ...set(sum, addIntegers(get(sum), multiplyPairs(lowBytes(get(left)), lowBytes(get(right))))),
        ...set(sum, addIntegers(get(sum), multiplyPairs(highBytes(get(left)), highBytes(get(right))))),
        ...set(at, add(get(at), i32(16))),
      ]),
      ...set(product, wasm.sumOfIntegers(sum)),
      ...set(greatest, wasm.greaterInteger(product, greatest)),
      ...set(row, add(get(row), get(bytes))),
    ]),
    ...wasm.storeInteger(get(into), 0, get(greatest)),
    ...set(into, add(get(into), i32(4))),
    ...set(rows, add(get(rows), get(bytes))),
  ]),
}
