import { expect, test } from 'vitest'
import { quantizeRows, restoreRows } from './quantize-rows.ts'

test('rows come back within half a step', () => {
  const values = Float32Array.from([0.5, -1, 0.25, 0, 0, 0, 3, 0.01, -2])
  const restored = restoreRows(quantizeRows(values, 3))
  values.forEach((value, at) => {
    expect(Math.abs((restored[at] ?? 9) - value)).toBeLessThanOrEqual((at < 3 ? 1 : 3) / 254 + 1e-6)
  })
})
