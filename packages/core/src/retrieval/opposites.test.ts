import { expect, test } from 'vitest'
import { countOpposites } from './opposites.ts'

test.each([
  ['When did demand decline?', 'Demand grew throughout the 1980s.', 1],
  ['Which private networks were connected?', 'It was connected to public networks.', 1],
  ['Who is able to legislate?', 'The parliament is unable to legislate.', 1],
  ['Which people were civilised?', 'They were thought uncivilised.', 1],
  ['What was the smallest and oldest town?', 'It is the largest and newest town.', 2],
  ['When did demand grow?', 'Demand grew throughout the 1980s.', 0],
  ['Is the first or the last day free?', 'The first day is free, the last is not.', 0],
  ['How do I unlock my account?', 'Accounts unlock after an hour.', 0],
  ['Where do I order?', 'In order to do so, open the page.', 0],
])('%s beside "%s": %i', (question, text, count) => {
  expect(countOpposites(question, text)).toBe(count)
})
