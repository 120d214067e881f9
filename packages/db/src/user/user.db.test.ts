import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { describeOnEachShape } from '../testing/databases.ts'
import { findByEmail } from './find-by-email.ts'
import { findById } from './find-by-id.ts'
import { listUsers } from './list-users.ts'
import { upsertUser } from './upsert-user.ts'

describeOnEachShape((database) => {
  test('keeps one user an e-mail address, letter case aside', async () => {
    const { db } = database()
    const id = randomUUID()
    const user = await upsertUser(db, { id, email: 'Ada@Example.com', name: 'Ada', role: 'admin', passwordHash: 'one' })
    expect(user).toMatchObject({ id, email: 'ada@example.com', name: 'Ada', role: 'admin', active: true })
    expect(user).not.toHaveProperty('passwordHash')
    const again = await upsertUser(db, {
      id: randomUUID(),
      email: 'ADA@example.com',
      name: 'Ada L',
      role: 'agent',
      passwordHash: 'two',
      active: false,
    })
    expect(again).toMatchObject({ id, name: 'Ada L', role: 'agent', active: false })
    expect(await findByEmail(db, { email: 'aDa@example.com' })).toEqual({ ...again, passwordHash: 'two' })
    expect(await findByEmail(db, { email: 'nobody@example.com' })).toBeNull()
    expect(await findById(db, { id })).toEqual(again)
    expect(await findById(db, { id: randomUUID() })).toBeNull()
    expect(await listUsers(db)).toEqual([again])
  })
})
