import { expect, test } from 'vitest'
import { findEmails } from './find-emails.ts'

test.each([
  ['Mail Jane.Doe+shop@Example.CO.uk.', ['jane.doe+shop@example.co.uk']],
  ['<a_b@x-y.io>,c@d.org', ['a_b@x-y.io', 'c@d.org']],
  ['mailto:jo@ex.org', ['jo@ex.org']],
  ["it's 'jo@ex.org'", ['jo@ex.org']],
  ['jürgen@müller.de', ['jürgen@müller.de']],
  ['me@localhost', []],
  ['@jane and jane@', []],
  ['a@b@c', []],
  ['jo@ex.o', []],
  [`${'x'.repeat(65)}@ex.org`, []],
])('%s', (text, found) => {
  const matches = findEmails(text)
  expect(matches.map(({ value }) => value)).toEqual(found)
  for (const match of matches) expect(text.slice(match.start, match.end)).toBe(match.text)
})
