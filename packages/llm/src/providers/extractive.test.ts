import { expect, test } from 'vitest'
import { evidence, refundRequest } from '../testing/shop-evidence.ts'
import { createExtractiveProvider } from './extractive.ts'

const answer = async (pieces = refundRequest.evidence, question = refundRequest.question) =>
  (
    await createExtractiveProvider().generateAnswer(
      { ...refundRequest, question, evidence: pieces },
      { signal: new AbortController().signal, onDelta: () => undefined },
    )
  ).text

test('is made of evidence word for word, a marker after each sentence', async () => {
  expect(await answer()).toBe(
    'A refund to your original payment method takes 5 to 7 business days after the return arrives. [1] A refund to a gift card is immediate. [2]',
  )
})

test('keeps the numbers of the evidence', async () => {
  expect(await answer([evidence('A', 'Weak.', 0.2), evidence('A', 'Strong.', 0.9)], 'what')).toBe('Strong. [2]')
})

test('gives a list its own paragraph', async () => {
  const pieces = [evidence('A', 'Report it within 14 days.', 0.9), evidence('A', '1. Take a photo.\n2. Open the chat.', 0.88)]
  expect(await answer(pieces, 'my lamp broke')).toBe('Report it within 14 days. [1]\n\n1. Take a photo.\n2. Open the chat. [2]')
})

test('says NO_ANSWER without evidence', async () => {
  expect(await answer([])).toBe('NO_ANSWER')
})
