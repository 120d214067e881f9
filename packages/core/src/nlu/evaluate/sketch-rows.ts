import type { DenseMatrix } from '../linear/matrix.ts'
import { multiplyTransposed } from '../linear/multiply-transposed.ts'

const sketchColumns = 64

/** Signs that depend on nothing but their place (xorshift, Marsaglia 2003). */
const drawSigns = (count: number): Float64Array => {
  let state = 0x9e3779b9
  return Float64Array.from({ length: count }, () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state & 0x10000 ? 1 : -1
  })
}

/** Rows projected at random on 64 columns and brought to unit length: cosines of near rows stay about what they were (Achlioptas 2003). */
export const sketchRows = (rows: DenseMatrix): DenseMatrix => {
  const directions = { rows: sketchColumns, columns: rows.columns, values: drawSigns(sketchColumns * rows.columns) }
  const values = multiplyTransposed(rows, directions)
  for (let start = 0; start < values.length; start += sketchColumns) {
    let square = 0
    for (let at = start; at < start + sketchColumns; at++) square += (values[at] as number) ** 2
    const scale = square === 0 ? 0 : 1 / Math.sqrt(square)
    for (let at = start; at < start + sketchColumns; at++) values[at] = (values[at] as number) * scale
  }
  return { rows: rows.rows, columns: sketchColumns, values }
}
