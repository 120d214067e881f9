import { expect, test } from 'vitest'
import { hasAnswerShape } from './has-answer-shape.ts'

test.each([
  ['When does the sale end?', 'The sale ends on Sunday.', true],
  ['When does the sale end?', 'The sale ends soon.', false],
  ['how long does delivery take', 'It takes three business days.', true],
  ['How much is express delivery?', 'Express delivery is free.', true],
  ['How much is express delivery?', 'Express delivery is fast.', false],
  ['Who delivers parcels?', 'Parcels are delivered by UPS.', true],
  ['Who is Rollo?', 'the raiders swore fealty to Rollo', false],
  ['Can I return a tent?', 'Yes.', null],
])('%j, %j: %j', (question, text, has) => {
  expect(hasAnswerShape(question, text)).toBe(has)
})
