import { expect, it } from 'vitest'
import { testPattern } from './test-pattern.ts'

it('testPattern finds what the engine would find', async () => {
  expect(await testPattern('LF-(\\d+)', 'where is lf-12 or LF-7')).toMatchObject({
    ok: true,
    matches: [
      { start: 9, end: 14, value: '12' },
      { start: 18, end: 22, value: '7' },
    ],
  })
})

it('testPattern gives the reason for a pattern that cannot be used', async () => {
  const open = await testPattern('LF-(', 'x')
  expect(open).toMatchObject({ ok: false, reason: expect.not.stringContaining('The pattern') })
  expect((await testPattern('a(?=b)', 'ab')).ok).toBe(false)
})

it('testPattern answers at once where other engines hang', async () => {
  expect(await testPattern('^(a+)+$', `${'a'.repeat(40)}!`)).toEqual({ ok: true, matches: [] })
})
