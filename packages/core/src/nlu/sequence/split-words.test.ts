import { expect, test } from 'vitest'
import { splitWords } from './split-words.ts'

const told = (text: string) => splitWords(text).map((word) => word.text)

test.each<[text: string, words: string[]]>([
  ["i can't pay $20", ['i', "can't", 'pay', '$', '20']],
  ['LF-104233, 10gb', ['LF', '-', '104233', ',', '10gb']],
  ['a\r\nb', ['a', 'b']],
  ['cafe\u0301 ñ', ['cafe\u0301', 'ñ']],
  ['ok 👩‍👩‍👧 👍🏽🇩🇪', ['ok', '👩‍👩‍👧', '👍🏽', '🇩🇪']],
  ['我要去北京 now', ['我', '要', '去', '北', '京', 'now']],
  ['', []],
])('%s', (text, words) => {
  expect(told(text)).toEqual(words)
})

test('offsets are those of the text, in UTF-16', () => {
  const text = ' 👍🏽 naïve,\r\n北京 \ud83d lone'
  for (const { text: word, start, end } of splitWords(text)) expect(text.slice(start, end)).toBe(word)
  expect(splitWords('👍 x')[1]).toEqual({ text: 'x', start: 3, end: 4 })
})

test('a huge text is read up to a limit', () => {
  expect(splitWords('word '.repeat(1_000))).toHaveLength(250)
})
