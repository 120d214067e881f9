import type { ModelsOverview, ModelView } from '@frontdesk/contracts/nlu/model'
import type { ModelDiff } from '@frontdesk/contracts/nlu-report'
import { describe, expect, it } from 'vitest'
import { applyProgress } from './apply-progress.ts'
import { describeDataDifference, describeDiff, summariseDiff } from './describe-diff.ts'
import { pickCandidate } from './pick-candidate.ts'
import { describeProgress, wholeShare } from './training-steps.ts'

const model = (version: number, change: Partial<ModelView> = {}): ModelView => ({
  id: `m${version}`,
  version,
  state: 'ready',
  live: false,
  progress: null,
  error: null,
  hash: null,
  dataHash: null,
  intents: 3,
  phrases: 30,
  accuracy: 0.9,
  macroF1: 0.9,
  expectedCalibrationError: 0.02,
  aurocOutOfScope: 0.97,
  encodeMs: 10,
  trainMs: 20,
  artifactBytes: 1000,
  trainedBy: null,
  createdAt: '2026-11-20T10:00:00.000Z',
  readyAt: null,
  activations: [],
  ...change,
})
const overview = (models: ModelView[], liveId: string | null = null): ModelsOverview => ({
  models,
  liveId,
  training: null,
  dataChanged: false,
})
const wasLive = { activations: [{ at: '2026-11-20T10:00:00.000Z', by: null }] }

describe('pickCandidate', () => {
  it('takes the newest ready version that is newer than the live one', () => {
    expect(pickCandidate(overview([model(3), model(2), model(1, wasLive)], 'm1'), null)?.id).toBe('m3')
    expect(pickCandidate(overview([model(4, { state: 'failed' }), model(2), model(1, wasLive)], 'm1'), null)?.id).toBe('m2')
    expect(pickCandidate(overview([model(1)]), null)?.id).toBe('m1')
  })

  it('leaves older, discarded and rolled-back versions alone', () => {
    expect(pickCandidate(overview([model(2, wasLive), model(1)], 'm2'), null)).toBeNull()
    expect(pickCandidate(overview([model(3), model(1, wasLive)], 'm1'), 'm3')).toBeNull()
    expect(pickCandidate(overview([model(2, wasLive), model(1, wasLive)], 'm1'), null)).toBeNull()
    expect(pickCandidate(overview([]), null)).toBeNull()
  })
})

describe('progress', () => {
  it('is applied to the run it belongs to', () => {
    const running = model(2, { state: 'queued' })
    const before = { ...overview([running, model(1)], 'm1'), training: running }
    const after = applyProgress(before, 'm2', { stage: 'encoding', share: 0.5 })
    expect(after.training).toMatchObject({ state: 'training', progress: { stage: 'encoding', share: 0.5 } })
    expect(after.models[0]).toBe(after.training)
    expect(applyProgress(before, 'm9', { stage: 'encoding', share: 0.5 })).toBe(before)
  })

  it('grows over all steps and ends at one', () => {
    const shares = [
      { stage: 'queued', share: 0 },
      { stage: 'encoding', share: 0.5 },
      { stage: 'encoding', share: 1 },
      { stage: 'training', share: 0.5 },
      { stage: 'evaluating', share: 0.5 },
      { stage: 'evaluating', share: 1 },
    ] as const
    const whole = shares.map(wholeShare)
    expect(whole).toEqual([...whole].sort((a, b) => a - b))
    expect([whole[0], whole.at(-1)]).toEqual([0, 1])
  })

  it('is told in words', () => {
    expect(describeProgress(null)).toBe('Waiting for its turn')
    expect(describeProgress({ stage: 'evaluating', share: 0.2 })).toBe('Step 3 of 3: Checking itself')
  })
})

describe('describeDiff', () => {
  const phrase = { text: 'where is it', expected: 'order_status', live: 'greet', candidate: 'order_status' }
  const diff = (fixed: number, broken: number, change: Partial<ModelDiff> = {}): ModelDiff => ({
    liveVersion: 1,
    candidateVersion: 2,
    compared: 120,
    fixed: Array.from({ length: fixed }, () => phrase),
    broken: Array.from({ length: broken }, () => phrase),
    changed: [],
    accuracy: { live: 0.9, candidate: 0.92 },
    data: { phrasesAdded: 0, phrasesRemoved: 0, intentsAdded: [], intentsRemoved: [] },
    ...change,
  })

  it('weighs what is won against what is lost', () => {
    expect(summariseDiff(diff(3, 1))).toBe('+3 fixed, −1 broken, 0 changed')
    expect(describeDiff(diff(3, 1))).toBe('Of 120 phrases asked of both, 3 more would be understood and 1 would no longer be.')
    expect(describeDiff(diff(3, 0))).toMatch(/none would be lost/)
    expect(describeDiff(diff(0, 2))).toMatch(/none would be won/)
    expect(describeDiff(diff(0, 0))).toBe('Both versions are right on the same 120 phrases.')
    expect(describeDiff(diff(0, 0, { liveVersion: null }))).toMatch(/Nothing is live/)
  })

  it('says what was taught', () => {
    const data = { phrasesAdded: 8, phrasesRemoved: 1, intentsAdded: ['gift_wrap'], intentsRemoved: [] }
    expect(describeDataDifference({ data })).toEqual(['8 phrases added', '1 phrase removed', '1 new intent: gift_wrap'])
  })
})
