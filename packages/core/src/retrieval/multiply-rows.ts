import { encodeModule } from '../nlu/linear/kernel/encode-module.ts'
import { engine } from '../nlu/linear/kernel/engine.ts'
import { greatestProducts } from './greatest-products.ts'

const pageBytes = 65_536
const vectorBytes = 16

const memory = new engine.Memory({ initial: 2 })
// The guarantee: the module exports that one function.
const module = new engine.Instance(new engine.Module(encodeModule([greatestProducts], null)), { memory: { all: memory } }).exports as {
  greatestProducts(...places: number[]): void
}

/** Rows with zeros behind them, so that each is a multiple of a vector's sixteen bytes. */
const padded = (rows: Int8Array, dimensions: number, stride: number): Int8Array => {
  if (stride === dimensions) return rows
  const copy = new Int8Array((rows.length / dimensions) * stride)
  for (let from = 0, to = 0; from < rows.length; from += dimensions, to += stride) copy.set(rows.subarray(from, from + dimensions), to)
  return copy
}

const reserve = (bytes: number): void => {
  const missing = bytes - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / pageBytes))
}

/** For each row of signed bytes its greatest inner product with one of the `others`, at least 0. */
export const multiplyRows = (rows: Int8Array, others: Int8Array, dimensions: number): Int32Array => {
  const stride = Math.ceil(dimensions / vectorBytes) * vectorBytes
  const [left, right] = [padded(rows, dimensions, stride), padded(others, dimensions, stride)]
  const count = left.length / stride
  const end = left.length + right.length
  reserve(end + 4 * count)
  const bytes = new Int8Array(memory.buffer)
  bytes.set(left)
  bytes.set(right, left.length)
  module.greatestProducts(0, left.length, left.length, end, stride, end)
  return new Int32Array(memory.buffer, end, count).slice()
}
