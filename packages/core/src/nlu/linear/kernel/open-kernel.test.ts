import { expect, test } from 'vitest'
import { openKernel } from './open-kernel.ts'
import { openRowTable } from './open-row-table.ts'

/** Small whole numbers, so that sums in 32 bits are exact in any order. */
const createNumbers = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return ((seed >>> 16) % 9) - 4
}
const next = createNumbers(7)
const fill = (values: Float32Array, rows: number, stride: number, columns: number) => {
  for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) values[row * stride + column] = next()
}
const at = (values: Float32Array, place: number): number => values[place] ?? Number.NaN

test.each([
  { rows: 2, columns: 16, depth: 1 },
  { rows: 6, columns: 48, depth: 70 },
  { rows: 134, columns: 32, depth: 300 },
])('multiplies $rows by $depth with $depth by $columns, turned and not', ({ rows, columns, depth }) => {
  const kernel = openKernel()
  for (const turned of [false, true]) {
    const aStride = (turned ? rows : depth) + 3
    const a = { values: kernel.allocate((turned ? depth : rows) * aStride), stride: aStride, turned }
    const b = { values: kernel.allocate(depth * columns), stride: columns }
    const into = { values: kernel.allocate(rows * (columns + 16)), stride: columns + 16 }
    fill(a.values, turned ? depth : rows, aStride, turned ? rows : depth)
    fill(b.values, depth, columns, columns)
    kernel.multiply(a, b, into, { rows, columns, depth })
    kernel.multiply(a, b, into, { rows, columns, depth })
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns + 16; column++) {
        let sum = 0
        for (let d = 0; column < columns && d < depth; d++) {
          sum += 2 * at(a.values, turned ? d * aStride + row : row * aStride + d) * at(b.values, d * columns + column)
        }
        if (at(into.values, row * into.stride + column) !== sum)
          expect([row, column, at(into.values, row * into.stride + column)]).toEqual(sum)
      }
    }
  }
})

test.each([16, 80, 256])('multiplies a sparse matrix with rows of %d numbers', (stride) => {
  const kernel = openKernel()
  const matrix = {
    rows: 4,
    columns: 6,
    offsets: Uint32Array.from([0, 2, 2, 5, 6]),
    indices: Uint32Array.from([1, 4, 0, 3, 5, 2]),
    values: Float64Array.from([2, -1, 3, 1, 4, -2]),
  }
  const dense = { values: kernel.allocate(6 * stride), stride }
  const into = { values: kernel.allocate(4 * stride).fill(9), stride }
  fill(dense.values, 6, stride, stride)
  kernel.multiplySparse(kernel.adopt(matrix), dense, into)
  for (let row = 0; row < 4; row++) {
    const sums = new Float32Array(stride)
    for (let k = matrix.offsets[row] ?? 0; k < (matrix.offsets[row + 1] ?? 0); k++) {
      for (let column = 0; column < stride; column++) {
        sums[column] = at(sums, column) + (matrix.values[k] ?? 0) * at(dense.values, (matrix.indices[k] ?? 0) * stride + column)
      }
    }
    expect(into.values.slice(row * stride, (row + 1) * stride)).toEqual(sums)
  }
})

test('adds vectors and sums their products, the ones beyond 32 bits too', () => {
  const kernel = openKernel()
  const a = kernel.allocate(40)
  const b = kernel.allocate(40)
  expect(a).toHaveLength(48)
  a.set(Array.from({ length: 40 }, (_, i) => i))
  b.fill(4096)
  a[0] = 4097
  b[0] = 4097
  expect(kernel.dot(a, b)).toBe(4097 * 4097 + 4096 * 780)
  kernel.addScaled(a, 0.5, b)
  expect(a[39]).toBe(39 + 2048)
  kernel.scale(a, -2)
  expect(a[38]).toBe(-2 * (38 + 2048))
})

test('keeps arrays where they are while its memory grows', () => {
  const kernel = openKernel()
  const first = kernel.allocate(16)
  first[3] = 5
  kernel.allocate(2_000_000)
  expect(first[3]).toBe(5)
  expect(kernel.dot(first, first)).toBe(25)
})

test.each([3, 16, 40])('a table multiplies the rows selected with a vector of %d numbers', (columns) => {
  const table = openRowTable(5, columns)
  const rows = Array.from({ length: 5 }, () => Float32Array.from({ length: columns }, next))
  rows.forEach((row, index) => {
    table.write(index, row)
  })
  const vector = Float32Array.from({ length: columns }, next)
  const products = rows.map((row) => row.reduce((sum, value, column) => sum + value * at(vector, column), 0))
  expect([...table.multiply(Uint32Array.from([4, 0, 2]), vector)]).toEqual([products[4], products[0], products[2]])
  expect(table.multiplyRow(3, vector)).toBe(products[3])
})

test('writes the softmax of rows along a change, and nothing where a column is masked', () => {
  const kernel = openKernel()
  const [rows, columns, stride, step] = [3, 21, 32, 0.25]
  const [scores, change, into] = [kernel.allocate(rows * stride), kernel.allocate(rows * stride), kernel.allocate(rows * stride)]
  const [mask, sums] = [kernel.allocate(stride).fill(-1e30), kernel.allocate(3 * rows)]
  mask.fill(0, 0, columns)
  fill(scores, rows, stride, columns)
  fill(change, rows, stride, columns)
  scores[stride] = 300
  kernel.writeSoftmax(scores, change, step, mask, into, sums, rows)
  for (let row = 0; row < rows; row++) {
    const logits = Array.from({ length: columns }, (_, k) => at(scores, row * stride + k) + step * at(change, row * stride + k))
    const top = Math.max(...logits)
    const powers = logits.map((logit) => Math.exp(logit - top))
    const sum = powers.reduce((total, power) => total + power, 0)
    powers.forEach((power, k) => {
      expect(at(into, row * stride + k)).toBeCloseTo(power / sum, 6)
    })
    expect([...into.subarray(row * stride + columns, (row + 1) * stride)]).toEqual(new Array(stride - columns).fill(0))
    const slope = powers.reduce((total, power, k) => total + (power / sum) * at(change, row * stride + k), 0)
    expect(at(sums, 3 * row)).toBeCloseTo(top, 5)
    expect(at(sums, 3 * row + 1)).toBeCloseTo(sum, 5)
    expect(at(sums, 3 * row + 2)).toBeCloseTo(slope, 5)
  }
})
