import { listAudit } from '@frontdesk/db/audit/list-audit'
import { createMemoryRateLimiter } from '@frontdesk/rate-limit/create-memory-rate-limiter'
import { expect, test } from 'vitest'
import { parseForProgram } from '../nlu/parse-for-program.ts'
import { catchError } from '../testing/catch-error.ts'
import { describeOnEachDesk } from '../testing/open-test-desk.ts'
import { createApiKey } from './create-api-key.ts'
import { listApiKeys } from './list-api-keys.ts'
import { revokeApiKey } from './revoke-api-key.ts'

describeOnEachDesk((desk) => {
  const newAdmin = async () => desk().as(await desk().newStaff('admin'))
  const parse = (key: string) => parseForProgram(desk().as({ kind: 'system' }), { key, text: 'hello' })

  test('lets a program in until its key is revoked, and keeps no trace of the key itself', async () => {
    const admin = await newAdmin()
    const { key, apiKey } = await createApiKey(admin, { name: 'Rasa client', scopes: ['nlu', 'nlu'] })
    expect(key).toMatch(/^fd_[\w-]{43}$/)
    expect(apiKey).toMatchObject({
      name: 'Rasa client',
      prefix: key.slice(0, 9),
      scopes: ['nlu'],
      createdBy: 'Ada Lindqvist',
      lastUsedAt: null,
    })
    expect((await parse(key)).intents[0]?.name).toBe('greet')
    const used = (await listApiKeys(admin)).find(({ id }) => id === apiKey.id)
    expect(used?.lastUsedAt).not.toBeNull()
    const [stored] = await admin.db.query<{ row: string }>('SELECT k::text AS row FROM api_key k WHERE id = $1', [apiKey.id])
    expect(stored?.row).not.toContain(key.slice(9))
    const audit = JSON.stringify(await listAudit(admin.db, { subject: apiKey.id, before: null, limit: 5 }))
    expect(audit).toContain('api-key.create')
    expect(audit).not.toContain(key)
    expect((await revokeApiKey(admin, { id: apiKey.id })).revokedAt).not.toBeNull()
    expect(await catchError(parse(key))).toMatchObject({ code: 'unauthenticated' })
    expect(await catchError(revokeApiKey(admin, { id: apiKey.id }))).toMatchObject({ code: 'not-found' })
  })

  test('refuses a key of another scope, and one that calls too often', async () => {
    const admin = await newAdmin()
    const other = await createApiKey(admin, { name: 'other', scopes: ['knowledge'] })
    expect(await catchError(parse(other.key))).toMatchObject({ code: 'forbidden' })
    const { key } = await createApiKey(admin, { name: 'busy', scopes: ['nlu'] })
    const apiCalls = createMemoryRateLimiter({ points: 1, durationSeconds: 60 })
    const ctx = desk().as({ kind: 'system' }, { rateLimiters: { apiCalls } })
    await parseForProgram(ctx, { key, text: 'hello' })
    expect(await catchError(parseForProgram(ctx, { key, text: 'hello' }))).toMatchObject({
      code: 'limit-reached',
      retryAfterSeconds: expect.any(Number),
    })
  })

  test('is an admin’s alone', async () => {
    for (const role of ['viewer', 'agent'] as const) {
      const ctx = desk().as(await desk().newStaff(role))
      expect(await catchError(listApiKeys(ctx))).toMatchObject({ code: 'forbidden' })
      expect(await catchError(createApiKey(ctx, { name: 'x', scopes: ['nlu'] }))).toMatchObject({ code: 'forbidden' })
    }
  })
})
