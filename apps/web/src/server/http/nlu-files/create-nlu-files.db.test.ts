import { findByEmail } from '@frontdesk/db/user/find-by-email'
import type { Staff } from '@frontdesk/services/testing/open-test-desk'
import { describeOnEachDesk } from '@frontdesk/services/testing/open-test-desk'
import { encode } from 'next-auth/jwt'
import { expect, test } from 'vitest'
import { staffCookie } from '../../auth/staff-session.ts'
import { createVisitorTokens } from '../../auth/visitor-token.ts'
import type { WebContext } from '../../web-context.ts'
import { createNluFiles } from './create-nlu-files.ts'

const secret = 'a secret that is at least 32 characters long'
const env = { address: '::1', host: 'desk.example', secure: false, closing: new AbortController().signal }

describeOnEachDesk((desk) => {
  const openApp = () => {
    const { actor: _, ...context } = desk().as({ kind: 'system' })
    const web: WebContext = {
      ...context,
      tokens: createVisitorTokens(secret),
      authSecret: secret,
      publicUrl: 'http://desk.example',
      trustedProxies: 0,
      demo: false,
    }
    return createNluFiles(web)
  }
  const cookieOf = async (role: Staff['role']): Promise<string> => {
    const { userId } = await desk().newStaff(role)
    const [user] = await desk().ctx.db.query<{ email: string }>('SELECT email FROM app_user WHERE id = $1', [userId])
    expect(user && (await findByEmail(desk().ctx.db, user))?.role).toBe(role)
    return `${staffCookie}=${await encode({ token: { email: user?.email ?? '' }, secret })}`
  }
  const send = async (query: string, init: { role?: Staff['role']; body: BodyInit; headers?: Record<string, string> }) =>
    openApp().request(
      `/api/nlu/import?${query}`,
      {
        method: 'POST',
        body: init.body,
        duplex: 'half',
        headers: { ...(init.role ? { cookie: await cookieOf(init.role) } : {}), ...init.headers },
      } as RequestInit,
      env,
    )

  test('takes a file and answers what it would change', { timeout: 60_000 }, async () => {
    const answer = await send('mode=merge&name=a.csv', { role: 'admin', body: 'text,intent\nhello,greet\n' })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ format: 'csv', mode: 'merge', phrases: { added: 1 } })
    const refused = await send('name=a.csv', { role: 'admin', body: 'text,intent\nhello,\n' })
    expect([refused.status, await refused.json()]).toEqual([
      400,
      { error: { code: 'invalid', message: 'Line 2: The name of an intent is empty.' } },
    ])
  })

  test.each([
    ['nobody', {}, 401],
    ['a viewer', { role: 'viewer' }, 403],
    ['another site', { role: 'admin', headers: { origin: 'https://evil.example' } }, 403],
  ] as const)('takes none from %s', async (_, init, status) => {
    expect((await send('name=a.csv', { ...init, body: 'text,intent\n' })).status).toBe(status)
  })

  test('reads no further than 10 MB', async () => {
    let pulled = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1
        controller.enqueue(new Uint8Array(1024 * 1024).fill(97))
      },
    })
    const answer = await send('name=a.csv', { role: 'admin', body: endless })
    expect([answer.status, await answer.json()]).toEqual([413, { error: { code: 'invalid', message: 'The file is over 10 MB.' } }])
    expect(pulled).toBeLessThan(15)
    expect((await send('mode=all', { role: 'admin', body: 'x' })).status).toBe(400)
  })

  test('hands out the data as a file', async () => {
    const cookie = await cookieOf('viewer')
    const answer = await openApp().request('/api/nlu/export?format=rasa-yaml', { headers: { cookie } }, env)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="frontdesk-training-data-[\d-]{10}\.yml"$/)
    expect(await answer.text()).toContain('version: "3.1"\n')
    expect((await openApp().request('/api/nlu/export?format=rasa-yaml', {}, env)).status).toBe(401)
    expect((await openApp().request('/api/nlu/export?format=xml', { headers: { cookie } }, env)).status).toBe(400)
  })
})
