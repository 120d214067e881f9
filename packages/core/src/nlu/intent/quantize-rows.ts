import type { QuantizedRows } from './intent-model.ts'

/** Rounds each row to 255 steps between its largest number and the same below zero. */
export const quantizeRows = (values: ArrayLike<number>, columns: number): QuantizedRows => {
  const rows = columns === 0 ? 0 : values.length / columns
  const codes = new Int8Array(values.length)
  const scales = new Float32Array(rows)
  for (let row = 0; row < rows; row++) {
    const start = row * columns
    let largest = 0
    for (let at = start; at < start + columns; at++) largest = Math.max(largest, Math.abs(values[at] as number))
    scales[row] = largest / 127
    if (largest === 0) continue
    for (let at = start; at < start + columns; at++) codes[at] = Math.round(((values[at] as number) / largest) * 127)
  }
  return { columns, codes, scales }
}

/** The numbers that quantized rows stand for, row after row. */
export const restoreRows = ({ columns, codes, scales }: QuantizedRows): Float32Array => {
  const values = new Float32Array(codes.length)
  scales.forEach((scale, row) => {
    for (let at = row * columns; at < (row + 1) * columns; at++) values[at] = (codes[at] as number) * scale
  })
  return values
}
