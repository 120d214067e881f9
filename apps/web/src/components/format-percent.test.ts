import { expect, it } from 'vitest'
import { formatPercent } from './format-percent.ts'

it('formats probabilities without claiming certainty', () => {
  expect([0, 0.004, 0.01, 0.5, 0.994, 0.999, 1].map(formatPercent)).toEqual(['0%', '< 1%', '1%', '50%', '> 99%', '> 99%', '100%'])
})
