import { randomUUID } from 'node:crypto'
import { SignJWT, UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { createVisitorTokens } from './visitor-token.ts'

const secret = 'a'.repeat(32)
const tokens = createVisitorTokens(secret)
const identity = { visitorId: randomUUID(), customerId: randomUUID() }

describe('visitor tokens', () => {
  it('reads back whom it was made for', async () => {
    expect(await tokens.verify(await tokens.sign(identity, 'api'), 'api')).toMatchObject(identity)
  })

  it.each([
    ['another audience', () => tokens.sign(identity, 'web')],
    ['another secret', () => createVisitorTokens('b'.repeat(32)).sign(identity, 'api')],
    ['no signature', async () => new UnsecuredJWT({ sub: identity.visitorId }).setIssuer('frontdesk').setAudience('api').encode()],
    [
      'an expired one',
      async () =>
        new SignJWT({})
          .setProtectedHeader({ alg: 'HS256' })
          .setSubject(identity.visitorId)
          .setIssuer('frontdesk')
          .setAudience('api')
          .setExpirationTime(1)
          .sign(new TextEncoder().encode(`visitor:${secret}`)),
    ],
    ['a changed body', async () => (await tokens.sign(identity, 'api')).replace(/\.[^.]+\./, '.eyJzdWIiOiJ4In0.')],
    ['no token at all', async () => 'nonsense'],
  ])('refuses %s', async (_name, make) => {
    await expect(tokens.verify(await make(), 'api')).rejects.toMatchObject({ code: 'unauthenticated' })
  })
})
