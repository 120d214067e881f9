import { expect, it } from 'vitest'
import { toIntentName } from './to-intent-name.ts'

it('toIntentName reads as people say it, in letters every tool takes', () => {
  expect(toIntentName('Where is my order?')).toBe('where_is_my_order')
  expect(toIntentName('  Rückgabe & Café ')).toBe('ruckgabe_cafe')
  expect(toIntentName('返品')).toBe('返品')
  expect(toIntentName('?!')).toBe('')
  expect(toIntentName('a'.repeat(200))).toHaveLength(100)
})
