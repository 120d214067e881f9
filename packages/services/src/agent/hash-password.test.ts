import { expect, it } from 'vitest'
import { checkPassword, hashPassword } from './hash-password.ts'

it('accepts the password it hashed and no other', async () => {
  const stored = await hashPassword('correct horse')
  expect(stored).toMatch(/^scrypt\$/)
  expect(await checkPassword('correct horse', stored)).toBe(true)
  expect(await checkPassword('correct horsf', stored)).toBe(false)
})

it('refuses a stored form it does not know', async () => {
  expect(await checkPassword('x', 'plain$x$y')).toBe(false)
  expect(await checkPassword('x', '')).toBe(false)
})
