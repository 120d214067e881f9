import type { SparseMatrix } from '../matrix.ts'
import { denseProduct } from './dense-product.ts'
import { encodeModule } from './encode-module.ts'
import { engine } from './engine.ts'
import { rowProducts } from './row-products.ts'
import { softmaxRows } from './softmax-rows.ts'
import { sparseProduct } from './sparse-product.ts'
import { vectorFunctions } from './vector-functions.ts'

const pageBytes = 65_536
/** Two gigabytes, which are asked of the system only as they are used. */
const maximumPages = 32_768
const lineBytes = 64

type KernelExports = {
  dot(a: number, b: number, end: number): number
  addScaled(a: number, b: number, end: number, factor: number): void
  scale(a: number, end: number, factor: number): void
  denseProduct(...places: number[]): void
  sparseProduct(...places: number[]): void
  rowProducts(...places: number[]): void
  softmaxRows(...places: number[]): void
}

/** A matrix in a kernel's memory; rows follow each other at `stride` numbers. */
export type KernelMatrix = { values: Float32Array; stride: number }

/** A `SparseMatrix` in a kernel's memory. */
export type KernelSparse = { rows: number; offsets: Uint32Array; indices: Uint32Array; values: Float32Array }

/** Arithmetic on 32-bit numbers, four at a time, in a memory of its own. Takes arrays that it allocated, whole, and no others. */
export type Kernel = {
  /** Zeros. The length is rounded up to a multiple of sixteen: that many numbers every function works on. */
  allocate(length: number): Float32Array
  holdIntegers(values: Uint32Array): Uint32Array
  /** The same numbers in this kernel's memory. */
  adopt(matrix: SparseMatrix): KernelSparse
  dot(a: Float32Array, b: Float32Array): number
  /** a += factor · b. */
  addScaled(a: Float32Array, factor: number, b: Float32Array): void
  /** a *= factor. */
  scale(a: Float32Array, factor: number): void
  /** into += a · b, or with `turned` aᵀ · b. `rows` (of `into`) are even, `columns` a multiple of sixteen, `depth` what is summed over. */
  multiply(a: KernelMatrix & { turned?: boolean }, b: KernelMatrix, into: KernelMatrix, size: ProductSize): void
  /** Writes the inner products of a vector, as long as the stride, with the rows named. */
  multiplyRows(rows: Uint32Array, matrix: KernelMatrix, vector: Float32Array, into: Float32Array): void
  /**
   * Writes the softmax of the first `rows` rows of scores + step · change; `mask` is a row, 0 or -1e30 where a column does not count.
   * `sums` holds three numbers for each row: its greatest number, the sum of powers less that, and the sum of softmax · change.
   */
  writeSoftmax(
    scores: Float32Array,
    change: Float32Array,
    step: number,
    mask: Float32Array,
    into: Float32Array,
    sums: Float32Array,
    rows: number,
  ): void
  /** into = sparse · dense. Both have the same stride, a multiple of sixteen. */
  multiplySparse(sparse: KernelSparse, dense: KernelMatrix, into: KernelMatrix): void
}
export type ProductSize = { rows: number; columns: number; depth: number }

const functions = [denseProduct, sparseProduct, rowProducts, softmaxRows, ...vectorFunctions]
const modules = {
  growing: new engine.Module(encodeModule(functions, maximumPages)),
  fixed: new engine.Module(encodeModule(functions, null)),
}
// The guarantee: the modules export what is named there.
const instantiate = (module: object, memory: object): KernelExports =>
  new engine.Instance(module, { memory: { all: memory } }).exports as KernelExports

/** Rows and depth that are worked on at once, so that what is used again is near. A matrix read by columns allows less depth. */
const blockRows = 128
const blockDepth = 256
const turnedDepth = 64
const panelBytes = blockDepth * lineBytes

const multiplyInBlocks = ({ denseProduct }: KernelExports, panel: number): Kernel['multiply'] => {
  return (a, b, into, { rows, columns, depth }) => {
    const [aStep, aDepth] = a.turned ? [4, 4 * a.stride] : [4 * a.stride, 4]
    const deepest = a.turned ? turnedDepth : blockDepth
    for (let row = 0; row < rows; row += blockRows) {
      const count = Math.min(blockRows, rows - row)
      for (let from = 0; from < depth; from += deepest) {
        const aAt = a.values.byteOffset + row * aStep + from * aDepth
        const bAt = b.values.byteOffset + 4 * from * b.stride
        const intoAt = into.values.byteOffset + 4 * row * into.stride
        const summed = Math.min(deepest, depth - from)
        denseProduct(aAt, aStep, aDepth, bAt, 4 * b.stride, intoAt, 4 * into.stride, count, 4 * columns, summed, panel)
      }
    }
  }
}

/**
 * Opens a memory, which is given back when nothing refers to it any more. It grows as needed, which only a shared one does without taking
 * away the arrays handed out; such are not counted by the collector, so that what is to live long says how many `bytes` it will need.
 */
export const openKernel = (bytes?: number): Kernel => {
  const memory =
    bytes === undefined
      ? new engine.Memory({ initial: 1, maximum: maximumPages, shared: true })
      : new engine.Memory({ initial: Math.ceil((bytes + panelBytes) / pageBytes) })
  const functions = instantiate(bytes === undefined ? modules.growing : modules.fixed, memory)
  let used = 0
  const reserve = (length: number): number => {
    const start = used
    used += Math.ceil((4 * length) / lineBytes) * lineBytes
    const missing = used - memory.buffer.byteLength
    if (missing > 0 && bytes !== undefined) throw new RangeError('The memory of this kernel is full.')
    if (missing > 0) memory.grow(Math.ceil(missing / pageBytes))
    return start
  }
  const rounded = (length: number) => (Math.ceil((4 * length) / lineBytes) * lineBytes) / 4
  const allocate = (length: number): Float32Array => {
    const start = reserve(length)
    return new Float32Array(memory.buffer, start, rounded(length))
  }
  const holdIntegers = (values: Uint32Array): Uint32Array => {
    const start = reserve(values.length)
    const copy = new Uint32Array(memory.buffer, start, values.length)
    copy.set(values)
    return copy
  }
  const panel = reserve(panelBytes / 4)
  return {
    allocate,
    holdIntegers,
    adopt: ({ rows, offsets, indices, values }) => {
      const copy = allocate(values.length)
      copy.set(values)
      return { rows, offsets: holdIntegers(offsets), indices: holdIntegers(indices), values: copy }
    },
    dot: (a, b) => functions.dot(a.byteOffset, b.byteOffset, a.byteOffset + a.byteLength),
    addScaled: (a, factor, b) => functions.addScaled(a.byteOffset, b.byteOffset, a.byteOffset + a.byteLength, factor),
    scale: (a, factor) => functions.scale(a.byteOffset, a.byteOffset + a.byteLength, factor),
    multiply: multiplyInBlocks(functions, panel),
    multiplyRows: (rows, { values, stride }, vector, into) => {
      const end = rows.byteOffset + rows.byteLength
      functions.rowProducts(rows.byteOffset, end, values.byteOffset, 4 * stride, vector.byteOffset, into.byteOffset)
    },
    writeSoftmax: (scores, change, step, mask, into, sums, rows) => {
      const places = [mask.byteOffset, mask.byteLength, rows, into.byteOffset, sums.byteOffset]
      functions.softmaxRows(scores.byteOffset, change.byteOffset, step, ...places)
    },
    multiplySparse: ({ rows, offsets, indices, values }, dense, into) =>
      functions.sparseProduct(
        offsets.byteOffset,
        indices.byteOffset,
        values.byteOffset,
        dense.values.byteOffset,
        4 * dense.stride,
        into.values.byteOffset,
        rows,
      ),
  }
}
