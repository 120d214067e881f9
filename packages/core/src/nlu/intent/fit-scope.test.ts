import { expect, test } from 'vitest'
import { chooseThreshold } from './choose-threshold.ts'
import { fitScope, usualScopeWeights } from './fit-scope.ts'
import { type ScopeEvidence, scoreScope } from './score-scope.ts'

const evidence = (topProbability: number, nearestPhrase: number, nearestOutside: number | null = null): ScopeEvidence => ({
  topProbability,
  nearestPhrase,
  nearestOutside,
})
const inside = Array.from({ length: 50 }, (_, i) => evidence(0.6 + (i % 40) / 100, 0.65 + (i % 30) / 100, 0.2))

test('learns what sets phrases of no intent apart', () => {
  const outside = Array.from({ length: 20 }, (_, i) => evidence(0.9, 0.7, 0.6 + i / 100))
  const weights = fitScope(inside, outside)
  expect(weights.nearestOutside).toBeGreaterThan(0.5)
  for (const row of outside) expect(scoreScope(weights, row)).toBeGreaterThan(0.5)
  expect(inside.filter((row) => scoreScope(weights, row) > 0.5).length).toBeLessThan(5)
})

test('keeps near the usual weights with a single phrase, however odd', () => {
  const weights = fitScope(inside, [evidence(0.999, 0.99)])
  expect(weights.confidence).toBeLessThan(0)
  expect(weights.nearestPhrase).toBeLessThan(-1)
  expect(fitScope(inside, [])).toEqual(usualScopeWeights)
})

test('the usual weights part the sure and near from the unsure and far', () => {
  expect(scoreScope(usualScopeWeights, evidence(0.95, 0.85))).toBeLessThan(0.1)
  expect(scoreScope(usualScopeWeights, evidence(0.2, 0.35))).toBeGreaterThan(0.9)
})

test('the threshold loses at most two points of accuracy, and catches what it can', () => {
  const scores = Array.from({ length: 200 }, (_, i) => ({ score: i / 200, correct: i % 10 !== 0 }))
  const outside = Array.from({ length: 50 }, (_, i) => 0.5 + i / 100)
  const threshold = chooseThreshold(scores, outside)
  expect(scores.filter(({ score, correct }) => correct && score >= threshold).length / scores.length).toBeLessThanOrEqual(0.02)
  expect(outside.filter((score) => score >= threshold).length).toBeGreaterThan(0)
  const apart = chooseThreshold(
    scores.map((row) => ({ ...row, score: row.score / 4 })),
    outside,
  )
  expect(apart).toBeGreaterThan(0.25)
  expect(apart).toBeLessThan(0.5)
  expect(chooseThreshold([{ score: 0.1, correct: true }], [])).toBe(0.5)
})
