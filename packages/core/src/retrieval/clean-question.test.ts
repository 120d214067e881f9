import { expect, test } from 'vitest'
import { cleanQuestion, withoutShopName } from './clean-question.ts'
import { isFollowUp } from './is-follow-up.ts'

test.each([
  ['Hi there, quick question, is swapping sizes free?', 'is swapping sizes free?'],
  ['Hello! Could you please tell me how long delivery takes? Thanks a lot', 'how long delivery takes?'],
  ["Larkfield's warranty", 'warranty'],
  ['does  LARKFIELD ship\nto Canada, please', 'does ship to Canada'],
  ['Larkfields Inc', 'Larkfields Inc'],
  ['hi', 'hi'],
  ['Larkfield', 'Larkfield'],
  ['history of hiking', 'history of hiking'],
])('cleans %j', (text, expected) => {
  expect(cleanQuestion(text, 'Larkfield')).toBe(expected)
})

test('copes with any shop name and any length', () => {
  expect(cleanQuestion('what does C++ (Shop) sell', 'C++ (Shop)')).toBe('what does sell')
  expect(cleanQuestion('a question', '')).toBe('a question')
  expect(withoutShopName('when was Larkfield founded', 'Larkfield')).toBe('when was the shop founded')
  const startedAt = performance.now()
  for (const piece of [' ', 'hi ', 'please ', '!', 'thanks, ']) cleanQuestion(piece.repeat(4000), 'Larkfield')
  expect(performance.now() - startedAt).toBeLessThan(1000)
})

test.each([
  ['and to Canada?', 'open'],
  ['what about gift cards', 'open'],
  ['how long does it take', 'maybe'],
  ['how long?', 'maybe'],
  ['return policy', 'no'],
  ['tell me a joke', 'no'],
  ['how long do refunds to credit cards usually take', 'no'],
] as const)('%j leans on the message before: %s', (text, expected) => {
  expect(isFollowUp(text)).toBe(expected)
})
