import { createApiKey } from '@frontdesk/services/api-key/create-api-key'
import { describeOnEachDesk } from '@frontdesk/services/testing/open-test-desk'
import { expect, test } from 'vitest'
import { createVisitorTokens } from '../../auth/visitor-token.ts'
import type { WebContext } from '../../web-context.ts'
import { createHttpApp } from '../create-app.ts'

const secret = 'a secret that is at least 32 characters long'
const env = { address: '::1', host: 'desk.example', secure: false, closing: new AbortController().signal }

describeOnEachDesk((desk) => {
  const open = async () => {
    const { actor: _, ...context } = desk().as({ kind: 'system' })
    const web: WebContext = {
      ...context,
      tokens: createVisitorTokens(secret),
      authSecret: secret,
      publicUrl: 'http://desk.example',
      trustedProxies: 0,
      demo: false,
    }
    const app = createHttpApp(web, { draining: false, checkReady: async () => undefined })
    const admin = desk().as(await desk().newStaff('admin'))
    const { key } = await createApiKey(admin, { name: desk().ctx.newId(), scopes: ['knowledge'] })
    const send = async (method: string, path: string, body?: unknown, token: string | null = key) => {
      const headers = { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) }
      const answer = await app.request(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }, env)
      return { status: answer.status, body: await answer.json() }
    }
    return { send, admin }
  }

  test('takes in a document once, finds it, answers from it, and lets it go', { timeout: 60_000 }, async () => {
    const { send } = await open()
    const path = '/v1/knowledge/documents/kb%2F17'
    const document = { title: 'Gift wrapping', body: 'Gift wrapping costs four euros for each parcel.', collection: 'Services' }
    const first = await send('PUT', path, document)
    expect(first).toMatchObject({
      status: 200,
      body: { outcome: 'added', document: { externalId: 'kb/17', source: 'API', version: 0, indexing: true } },
    })
    await desk().runAll()
    const again = await send('PUT', path, document)
    expect(again).toMatchObject({ body: { outcome: 'unchanged', document: { id: first.body.document.id, version: 1, indexing: false } } })
    expect(await send('PUT', path, { ...document, body: 'Gift wrapping costs five euros for each parcel.' })).toMatchObject({
      body: { outcome: 'changed', document: { version: 1, indexing: true } },
    })
    await desk().runAll()
    expect(await send('GET', '/v1/knowledge/documents?collection=Services')).toMatchObject({ body: { total: 1, items: [{ version: 2 }] } })

    const found = await send('POST', '/v1/knowledge/search', { question: 'gift wrapping costs euros', limit: 1 })
    expect(found.body.passages).toMatchObject([{ title: 'Gift wrapping', text: expect.stringContaining('five euros'), source: 'API' }])
    const elsewhere = await send('POST', '/v1/knowledge/search', { question: 'gift wrapping', filters: { collection: 'None' } })
    expect(elsewhere.body.passages).toEqual([])
    const answer = await send('POST', '/v1/knowledge/ask', { question: 'gift wrapping costs euros' })
    expect(answer.status).toBe(200)
    expect(['answered', 'refused']).toContain(answer.body.kind)

    expect((await send('DELETE', path)).body).toEqual({ removed: true })
    expect((await send('DELETE', path)).body).toEqual({ removed: false })
  })

  test.each([
    ['no key', '/v1/knowledge/documents', null, [401, 'unauthenticated']],
    ['an unknown key', '/v1/knowledge/documents', 'fd_nothing', [401, 'unauthenticated']],
    ['a limit that is none', '/v1/knowledge/documents?limit=0', undefined, [400, 'invalid']],
  ] as const)('refuses %s', async (_, path, token, expected) => {
    const { send } = await open()
    const { status, body } = await send('GET', path, undefined, token)
    expect([status, body.error.code]).toEqual(expected)
  })

  test('a key for something else opens nothing, and a document must be whole', async () => {
    const { send, admin } = await open()
    const { key } = await createApiKey(admin, { name: 'other', scopes: ['nlu'] })
    expect((await send('GET', '/v1/knowledge/documents', undefined, key)).status).toBe(403)
    expect((await send('PUT', '/v1/knowledge/documents/a', { title: '', body: 'x' })).status).toBe(400)
    expect((await send('PUT', '/v1/knowledge/documents/a', { title: 'x', body: 'x', url: 'javascript:alert(1)' })).status).toBe(400)
  })

  test('is described', async () => {
    const { send } = await open()
    const { body } = await send('GET', '/v1/openapi.json')
    expect(Object.keys(body.paths).filter((path) => path.startsWith('/v1/knowledge'))).toHaveLength(4)
  })
})
