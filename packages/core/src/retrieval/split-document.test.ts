import { expect, test } from 'vitest'
import { splitDocument } from './split-document.ts'

const split = (body: string, options?: Parameters<typeof splitDocument>[1]) => splitDocument({ title: 'Title', body }, options)
const words = (count: number, word = 'word') => `${Array.from({ length: count }, (_, at) => `${word}${at}`).join(' ')}.`

test('makes each section a passage under its path of headings, the title left out', () => {
  expect(split('# Title\n\nOpening.\n\n## One\n\nFirst.\n\n### Deep\n\nDeeper.\n\n## Two\n\nSecond.\n\n## Empty\n')).toEqual([
    { heading: '', text: 'Opening.' },
    { heading: 'One', text: 'First.' },
    { heading: 'One > Deep', text: 'Deeper.' },
    { heading: 'Two', text: 'Second.' },
  ])
})

test('keeps lists and tables whole and cuts long sections between blocks', () => {
  const table = '| A | B |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |'
  const list = '1. One\n2. Two'
  const passages = split(`## S\n\n${words(30)}\n\n${table}\n\n${list}\n\n${words(30, 'other')}`, { maxWords: 40, minWords: 0 })
  expect(passages.map(({ text }) => text)).toEqual([`${words(30)}\n\n${table}\n\n${list}`, words(30, 'other')])
  expect(passages.every(({ heading }) => heading === 'S')).toBe(true)
})

test('cuts what is too long alone: paragraphs between sentences, tables between rows with the header repeated', () => {
  const paragraph = [words(15, 'a'), words(15, 'B'), words(15, 'C')].map((text) => text[0]?.toUpperCase() + text.slice(1))
  expect(split(paragraph.join(' '), { maxWords: 32, minWords: 0 }).map(({ text }) => text)).toEqual([
    `${paragraph[0]} ${paragraph[1]}`,
    paragraph[2],
  ])
  const rows = Array.from({ length: 6 }, (_, at) => `| row${at} | x${at} |`)
  const head = '| H | I |\n| --- | --- |\n'
  expect(split(head + rows.join('\n'), { maxWords: 6, minWords: 0 }).map(({ text }) => text)).toEqual([
    head + rows.slice(0, 3).join('\n'),
    head + rows.slice(3).join('\n'),
  ])
})

test('puts short sections together when asked to', () => {
  expect(split('## One\n\nFirst.\n\n## Two\n\nSecond.', { maxWords: 40, minWords: 5 })).toEqual([
    { heading: 'One', text: 'First.\n\n## Two\n\nSecond.' },
  ])
})

test('loses no word of odd documents', () => {
  for (const body of [
    '',
    '\n\n',
    'no markdown',
    '```\ncode | here\n```',
    '```\nunclosed',
    '| a |\n| not | a | table |',
    '#nospace',
    '- \n- x',
    'a\r\nb\r\n\r\n## H\r\nc',
  ]) {
    const kept = split(body)
      .map(({ heading, text }) => `${heading} ${text}`)
      .join(' ')
    for (const word of body.match(/[a-z]+/g) ?? []) expect(kept).toContain(word)
  }
})
