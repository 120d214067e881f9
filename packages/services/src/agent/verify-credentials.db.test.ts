import { randomUUID } from 'node:crypto'
import { upsertUser } from '@frontdesk/db/user/upsert-user'
import { createMemoryRateLimiter } from '@frontdesk/rate-limit/create-memory-rate-limiter'
import { expect, test } from 'vitest'
import { catchError } from '../testing/catch-error.ts'
import { describeOnEachDesk } from '../testing/open-test-desk.ts'
import { hashPassword } from './hash-password.ts'
import { verifyCredentials } from './verify-credentials.ts'

const password = 'correct horse'
// Deriving a key takes a third of a second on purpose: once is enough.
const passwordHash = await hashPassword(password)

describeOnEachDesk((desk) => {
  const addUser = async (active = true) => {
    const email = `${randomUUID()}@example.com`
    const user = await upsertUser(desk().ctx.db, { id: randomUUID(), email, name: 'Noah Bennett', role: 'agent', passwordHash, active })
    return { ...user, email }
  }
  const verify = (email: string, given = password) =>
    verifyCredentials(desk().as({ kind: 'system' }), { email, password: given, address: '::1' })

  test('knows a staff member by e-mail, letter case and spaces aside, and password', async () => {
    const { id, email } = await addUser()
    expect(await verify(` ${email.toUpperCase()} `)).toEqual({ id, email, name: 'Noah Bennett', role: 'agent' })
  })

  test('gives one answer for a wrong password, an unknown e-mail and an account put out of use, and works as hard for each', async () => {
    const [known, retired] = [await addUser(), await addUser(false)]
    const cpuOf = async (work: Promise<unknown>): Promise<number> => {
      const before = process.cpuUsage()
      expect(await work).toBeNull()
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    const wrong = await cpuOf(verify(known.email, 'wrong horse'))
    expect(await cpuOf(verify(`${randomUUID()}@example.com`))).toBeGreaterThan(wrong / 3)
    expect(await cpuOf(verify(retired.email))).toBeGreaterThan(wrong / 3)
  })

  test('limits attempts for an account from one address, in any letter case, before it looks at the password', async () => {
    const { email } = await addUser()
    const signIns = createMemoryRateLimiter({ points: 1, durationSeconds: 60 })
    const ctx = desk().as({ kind: 'system' }, { rateLimiters: { signIns } })
    const attempt = (address: string, spelled = email) => verifyCredentials(ctx, { email: spelled, password, address })
    expect(await attempt('::1')).not.toBeNull()
    const error = await catchError(attempt('::1', email.toUpperCase()))
    expect(error).toMatchObject({ code: 'limit-reached', retryAfterSeconds: expect.any(Number) })
    expect(error.retryAfterSeconds).toBeGreaterThan(0)
    expect(await attempt('::2')).not.toBeNull()
  })
})
