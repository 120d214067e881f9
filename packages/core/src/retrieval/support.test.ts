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
  passages.map(({ chunkId, text, sentence }) => ({ chunkId, text, cosine: sentence }))
const features = (question: string, passages: ReturnType<typeof passage>[]) => supportFeatures(question, passages, sentencesOf(passages))
const question = 'within how many days can I return items?'

test('is high for a near passage, low for a far one and 0 for none', () => {
  expect(support(features(question, [passage('a', 0.85, { fused: 0.95 }), passage('b', 0.3)]))).toBeGreaterThan(0.8)
  expect(support(features(question, [passage('a', 0.2, { text: 'Gift cards never expire.' }), passage('b', 0.2)]))).toBeLessThan(
    supportThreshold,
  )
  expect(support(features(question, []))).toBe(0)
})

test('takes the lead over another document, not over passages of the same one', () => {
  const best = passage('a', 0.6)
  const rival = { ...passage('b', 0.59), chunkId: 'other' }
  expect(features(question, [best, rival])?.margin).toBeCloseTo(0.01)
  expect(features(question, [best, { ...rival, documentId: 'a' }])?.margin).toBeCloseTo(0.6)
})

test('counts what of the question the passage does not hold', () => {
  const best = [passage('a', 0.6)]
  expect(features('can I return my Garmin watch after 45 days', best)).toMatchObject({ names: 1, numbers: 1, negated: 0 })
  expect(features(question, best)).toMatchObject({ names: 0, numbers: 0, shape: 0, turned: 0 })
  expect(features('when can items not be returned', [passage('a', 0.6, { text: 'Items can be returned.' })])).toMatchObject({
    shape: 1,
    negated: 1,
    turned: 1,
  })
})
