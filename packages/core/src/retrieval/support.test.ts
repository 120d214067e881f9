import { expect, test } from 'vitest'
import { support, supportThreshold } from './support.ts'
import { supportFeatures } from './support-features.ts'

const passage = (documentId: string, near: number, changes: { fused?: number; text?: string } = {}) => ({
  chunkId: documentId,
  documentId,
  title: 'Returns',
  heading: '',
  text: changes.text ?? 'You can return items within 30 days of delivery.',
  sentence: near,
  vector: near - 0.1,
  coverage: near,
  lexical: near * 10,
  topic: 0,
  scores: { fused: changes.fused ?? near, late: near + 0.1, matches: [near, near] },
})
const sentencesOf = (passages: readonly { chunkId: string; text: string; sentence: number }[]) =>
  passages.map(({ chunkId, text, sentence }) => ({ chunkId, start: 0, end: text.length, text, cosine: sentence }))
const features = (question: string, passages: ReturnType<typeof passage>[]) => supportFeatures(question, passages, sentencesOf(passages))
const question = 'within how many days can I return items?'

test('is high for a near passage, low for a far one and 0 for none', () => {
  expect(support(features(question, [passage('a', 0.85, { fused: 0.95 }), passage('b', 0.3)]))).toBeGreaterThan(0.8)
  expect(support(features(question, [passage('a', 0.2, { text: 'Gift cards never expire.' }), passage('b', 0.2)]))).toBeLessThan(
    supportThreshold,
  )
  expect(support(features(question, []))).toBe(0)
})

test('counts what of the question the passage does not hold', () => {
  const best = [passage('a', 0.6)]
  expect(features('can I return my Garmin watch after 45 days', best)).toMatchObject({ names: 1, numbers: 1, missing: 3, negated: 0 })
  expect(features(question, best)).toMatchObject({ names: 0, numbers: 0, shape: 0, opposed: 0, missing: 0, denied: 0 })
  expect(features('when can items not be returned', [passage('a', 0.6, { text: 'Items can be returned.' })])).toMatchObject({
    shape: 1,
    negated: 1,
    denied: 1,
  })
  expect(features('which private items', [passage('a', 0.6, { text: 'Public items can be returned.' })])).toMatchObject({ opposed: 1 })
})

test("measures how far the question's tokens are from those of the passage", () => {
  const [best] = [passage('a', 0.6)]
  const withMatches = (matches: number[]) => features(question, [{ ...best, scores: { ...best.scores, matches } }])
  expect(withMatches([0.5, 0.9])?.lacking).toBeCloseTo(0.1)
  expect(withMatches([0.8, 0.9])?.lacking).toBe(0)
})

test('looks at sentences, at a heading only where there is nothing else', () => {
  const heading = { chunkId: 'a', start: 0, end: 0, text: 'When can I return items?', cosine: 0.99 }
  const sentence = { chunkId: 'a', start: 0, end: 9, text: 'It is never free.', cosine: 0.2 }
  const asked = 'when is it free'
  expect(supportFeatures(asked, [passage('a', 0.6)], [heading, sentence])?.shape).toBe(0)
  expect(supportFeatures(asked, [passage('a', 0.6)], [heading])?.shape).toBe(1)
})
