import { expect, test } from 'vitest'
import { splitSentences } from './split-sentences.ts'

const texts = (markdown: string): string[] => splitSentences(markdown).map(({ text }) => text)

test.each([
  ['Returns are free. Exchanges too! Why not?', ['Returns are free.', 'Exchanges too!', 'Why not?']],
  ['It costs $4.95. That is all.', ['It costs $4.95.', 'That is all.']],
  [
    'Use a tool, e.g. A knife. Mr. Smith and J. Doe came at 8 a.m. Eastern.',
    ['Use a tool, e.g. A knife.', 'Mr. Smith and J. Doe came at 8 a.m. Eastern.'],
  ],
  ['P.O. boxes get standard delivery. Express needs a street.', ['P.O. boxes get standard delivery.', 'Express needs a street.']],
  ['He said "Stop." Then he left.', ['He said "Stop."', 'Then he left.']],
  ['one sentence\nover two lines', ['one sentence over two lines']],
  ['これは文です。次の文です。', ['これは文です。', '次の文です。']],
  ['Wait... what', ['Wait... what']],
  ['', []],
  ['***', []],
])('running text %j', (markdown, expected) => {
  expect(texts(markdown)).toEqual(expected)
})

test('takes headings for none, items one by one and rows with the names of their columns', () => {
  const markdown = [
    '## Prices',
    '',
    '| Service | Price | Time |',
    '| :--- | ---: | --- |',
    '| **Express** | $12.95 | 1-2 days |',
    '| Standard | - | 3-5 days |',
    '',
    '- First [item](https://example.com). It has two sentences.',
    '- Second item',
    '  goes on',
    '1. A step',
  ].join('\n')
  expect(texts(markdown)).toEqual([
    'Express – Price: $12.95; Time: 1-2 days.',
    'Standard – Time: 3-5 days.',
    'First item.',
    'It has two sentences.',
    'Second item goes on',
    'A step',
  ])
})

test('names a first column whose cells say nothing alone, and takes no question mark into a label', () => {
  expect(texts('| Spend | Points |\n|---|---|\n| $100 | 100 |\n')).toEqual(['Spend: $100 – Points: 100.'])
  expect(texts('| Order status | Can I cancel? |\n|---|---|\n| Pending | Yes |')).toEqual(['Pending – Can I cancel: Yes.'])
})

test('offsets name the place in the Markdown, past emoji too', () => {
  const markdown = '👋 Hello there. **Bold** text.\n\n* An item 🎁 here'
  expect(splitSentences(markdown).map(({ start, end }) => markdown.slice(start, end))).toEqual([
    '👋 Hello there.',
    '**Bold** text.',
    'An item 🎁 here',
  ])
})

test('stays fast on hostile text', () => {
  const startedAt = performance.now()
  for (const piece of ['| ', '*_', '. ', '1. ', '![[', '(((', '# ', 'a.', '-|-']) splitSentences(piece.repeat(20_000))
  expect(performance.now() - startedAt).toBeLessThan(5000)
})
