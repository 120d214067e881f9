import type { QuantizedRows } from '@frontdesk/core/nlu/intent/intent-model'
import { restoreRows } from '@frontdesk/core/nlu/intent/quantize-rows'
import type { Steps } from './run-steps.ts'

const numbersAtOnce = 500_000

/** Hands out the numbers that several tables of quantized rows stand for, a few rows at once; rows are counted through all tables. */
export function* restoreInSteps(
  tables: readonly QuantizedRows[],
  write: (fromRow: number, values: Float32Array) => void,
): Steps<undefined> {
  let start = 0
  for (const { columns, codes, scales } of tables) {
    const rowsAtOnce = Math.max(1, Math.floor(numbersAtOnce / Math.max(1, columns)))
    for (let row = 0; row < scales.length; row += rowsAtOnce) {
      const end = Math.min(row + rowsAtOnce, scales.length)
      write(start + row, restoreRows({ columns, codes: codes.subarray(row * columns, end * columns), scales: scales.subarray(row, end) }))
      yield undefined
    }
    start += scales.length
  }
  return undefined
}
