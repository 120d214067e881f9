import { expect, it } from 'vitest'
import { checkIntent } from './check-intent.ts'

const value = { name: 'refund', title: 'Get a refund', description: '', kind: 'flow' as const }

it('checkIntent says which field is wrong, and nothing about a good one', () => {
  expect(checkIntent(value, new Set(['cancel']))).toEqual({})
  expect(checkIntent({ ...value, title: '  ' }, new Set())).toHaveProperty('title')
  expect(checkIntent({ ...value, name: ' refund' }, new Set())).toHaveProperty('name')
  expect(checkIntent(value, new Set(['refund'])).name).toContain('already')
})
