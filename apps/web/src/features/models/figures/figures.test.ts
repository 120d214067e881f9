import { describe, expect, it } from 'vitest'
import { formatBytes } from './format-bytes.ts'
import { formatCount } from './format-count.ts'
import { formatPoints, formatShare } from './format-share.ts'

describe('figures', () => {
  it('tells shares with one digit, the ends without', () => {
    expect([0, 0.9454, 0.999, 1].map(formatShare)).toEqual(['0%', '94.5%', '99.9%', '100%'])
  })

  it('tells differences with their sign', () => {
    expect([0.012, -0.004, 0.0001, 0].map(formatPoints)).toEqual(['+1.2', '−0.4', '±0', '±0'])
  })

  it('tells sizes by their order', () => {
    expect([0, 820, 12_300, 3_440_000, 23_500_000].map(formatBytes)).toEqual(['0 B', '820 B', '12 KB', '3.4 MB', '24 MB'])
  })

  it('sets thousands apart', () => {
    expect(formatCount(12_400)).toBe('12,400')
  })
})
