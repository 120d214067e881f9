import { expect, it } from 'vitest'
import { describeSources } from './describe-sources.ts'

it('describeSources tells what an entity is recognised by', () => {
  expect(describeSources({ values: [{ value: 'a', synonyms: [] }], patterns: [], marked: 12 })).toBe('1 value · learned from 12 phrases')
  expect(describeSources({ values: [], patterns: ['a', 'b'], marked: 0 })).toBe('2 patterns')
  expect(describeSources({ values: [], patterns: [], marked: 0 })).toContain('finds nothing')
})
