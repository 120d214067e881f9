import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'

test('reads tables, lists and emphasis as text, each row and item on a line', () => {
  const text = [
    'Two **services**. Both are [tracked](/track).',
    '',
    '| Service | Time |',
    '| --- | --- |',
    '| Express | 1-2 days |',
    '| Standard | 3-5 days |',
    '',
    '1. Choose one.',
    '2. Pay.',
  ].join('\n')
  expect(excerpt(text).split('\n')).toEqual([
    'Two services. Both are tracked.',
    'Express – Time: 1-2 days.',
    'Standard – Time: 3-5 days.',
    'Choose one.',
    'Pay.',
  ])
  expect(excerpt('')).toBe('')
})
