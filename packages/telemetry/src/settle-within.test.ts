import { expect, test } from 'vitest'
import { settleWithin } from './settle-within.ts'

test('settles as the work does', async () => {
  await expect(settleWithin(Promise.resolve(3), 1000)).resolves.toBe(3)
  await expect(settleWithin(Promise.reject(new Error('no')), 1000)).rejects.toThrow('no')
})

test('rejects when nothing comes back', async () => {
  await expect(settleWithin(new Promise(() => undefined), 10)).rejects.toThrow('within 10 ms')
})
