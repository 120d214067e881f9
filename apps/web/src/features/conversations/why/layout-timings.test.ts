import { expect, it } from 'vitest'
import { layoutTimings } from './layout-timings.ts'

it('puts stages behind each other and fills the line', () => {
  const { stages, totalMs } = layoutTimings([
    { stage: 'understand', ms: 5 },
    { stage: 'retrieve', ms: 15 },
  ])
  expect(totalMs).toBe(20)
  expect(stages).toEqual([
    { stage: 'understand', ms: 5, startPercent: 0, widthPercent: 25 },
    { stage: 'retrieve', ms: 15, startPercent: 25, widthPercent: 75 },
  ])
})

it('divides nothing by nothing', () => {
  expect(layoutTimings([])).toEqual({ stages: [], totalMs: 0 })
  expect(layoutTimings([{ stage: 'act', ms: 0 }]).stages[0]).toMatchObject({ startPercent: 0, widthPercent: 0 })
})
