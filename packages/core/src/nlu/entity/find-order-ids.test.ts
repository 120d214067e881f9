import { expect, test } from 'vitest'
import { findOrderIds } from './find-order-ids.ts'

test.each([
  ['LF-104233', 'LF-104233'],
  ['order lf 104 233 please', 'lf 104 233'],
  ['LF_104233', 'LF_104233'],
  ['L F 104233', 'L F 104233'],
  ['lf–10423o', 'lf–10423o'],
  ['# 104233', '# 104233'],
  ['order#104233.', '#104233'],
  ['my number: 104233', '104233'],
  ['the order I mean is 104-233', '104-233'],
  ['104233 thank you', '104233'],
])('%s', (text, found) => {
  expect(findOrderIds(text).map((match) => match.text)).toEqual([found])
  expect(findOrderIds(text)[0]?.value).toMatch(/^LF-10423[03]$/)
})

test.each([
  'LF-10423',
  'LF-1042333',
  'self-104233',
  'SELF104233',
  'order 1042333',
  'order for $104233',
  'order total 104233%',
  'my order code is 104233',
  'order paid with gift card 104233',
  'we sold about 104233 of those last year, imagine that',
  'LF-ooo ooo',
])('%s holds none', (text) => {
  expect(findOrderIds(text)).toEqual([])
})
