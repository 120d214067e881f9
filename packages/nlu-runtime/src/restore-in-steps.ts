import type { QuantizedRows } from '@frontdesk/core/nlu/intent/intent-model'
import { restoreRows } from '@frontdesk/core/nlu/intent/quantize-rows'
import type { Steps } from './run-steps.ts'

const numbersAtOnce = 500_000

/** The numbers that several tables of quantized rows stand for, one table behind the other. */
export function* restoreInSteps(tables: readonly QuantizedRows[]): Steps<Float32Array> {
  const values = new Float32Array(tables.reduce((sum, { codes }) => sum + codes.length, 0))
  let start = 0
  for (const { columns, codes, scales } of tables) {
    const rowsAtOnce = Math.max(1, Math.floor(numbersAtOnce / Math.max(1, columns)))
    for (let row = 0; row < scales.length; row += rowsAtOnce) {
      const end = Math.min(row + rowsAtOnce, scales.length)
      const part = restoreRows({ columns, codes: codes.subarray(row * columns, end * columns), scales: scales.subarray(row, end) })
      values.set(part, start + row * columns)
      yield undefined
    }
    start += codes.length
  }
  return values
}
