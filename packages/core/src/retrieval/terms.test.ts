import { expect, test } from 'vitest'
import { terms } from './terms.ts'

test.each([
  ['What is the return policy?', ['return', 'polici']],
  ['RETURNING returned Returns', ['return', 'return', 'return']],
  ['I sent it and they lost it', ['send', 'lose']],
  ['Café CAFÉ ﬁt', ['cafe', 'cafe', 'fit']],
  ["don't the customer's e-mail", ['custom', 'email']],
  ['$4.95 or 1,000 points, 30-day', ['4.95', '1000', 'point', '30', 'dai']],
  ['delivery delivered delivers', ['deliv', 'deliv', 'deliv']],
  ['customs duties for customers', ['customs', 'duti', 'custom']],
  ['返品 できますか', ['返品', 'てきますか']],
  ['?!… 👋', []],
])('%j', (text, expected) => {
  expect(terms(text)).toEqual(expected)
})
