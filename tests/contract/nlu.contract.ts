import { NluParse } from '@frontdesk/contracts/nlu/parse'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { request } from '../harness/api-client.ts'
import { type StaffSession, signInStaff } from '../harness/sign-in-staff.ts'
import { limits } from './limits.ts'

const Created = z.object({ key: z.string(), apiKey: z.object({ id: z.string() }) })
const Failure = z.object({ error: z.object({ code: z.string(), retryAfterSeconds: z.number().optional() }) })
const RasaParse = z.object({
  text: z.string(),
  intent: z.object({ name: z.string().nullable(), confidence: z.number() }),
  intent_ranking: z.array(z.object({ name: z.string(), confidence: z.number() })),
  entities: z.array(z.object({ entity: z.string(), start: z.number(), end: z.number(), value: z.unknown(), extractor: z.string() })),
  message_id: z.string().optional(),
})

describe.each(inject('desks'))('reading texts over HTTP, $shape', ({ baseUrl: base }) => {
  let admin: StaffSession
  let key: string
  beforeAll(async () => {
    admin = await signInStaff(base, 'admin')
    key = (await createKey('contract', ['nlu'])).key
  })

  const createKey = async (name: string, scopes: string[]) => Created.parse(await admin.mutate('nlu.apiKeys.create', { name, scopes }))
  const parse = (body: unknown, token = key) => request('POST', `${base}/v1/nlu/parse`, { token, body })
  const rasa = (body: unknown, options: { token?: string; query?: string } = { token: key }) =>
    request('POST', `${base}/model/parse${options.query ?? ''}`, { body, ...(options.token ? { token: options.token } : {}) })
  const codeOf = (answer: { status: number; body: unknown }) => [answer.status, Failure.parse(answer.body).error.code]

  it('reads intent, entities and nearest phrases with the live model, or with the version that is named', async () => {
    const answer = await parse({ text: 'Where is my order LF-104882?' })
    expect(answer.status).toBe(200)
    const read = NluParse.parse(answer.body)
    expect(read.intents[0]?.name).toBe('track_order')
    expect(read.entities).toContainEqual(expect.objectContaining({ entity: 'order_id', text: 'LF-104882' }))
    expect(read.nearest.length).toBeGreaterThan(0)
    const named = NluParse.parse((await parse({ text: 'thanks!', modelVersion: read.modelVersion })).body)
    expect([named.modelVersion, named.intents[0]?.name]).toEqual([read.modelVersion, 'thanks'])
    expect(codeOf(await parse({ text: 'hi', modelVersion: 999_999 }))).toEqual([404, 'not-found'])
  })

  it('answers Rasa clients in their shape, the key as header or as ?token=', async () => {
    const answer = await rasa({ text: '👋 where is LF-104882', message_id: 'abc' }, { query: `?token=${key}` })
    expect(answer.status).toBe(200)
    const read = RasaParse.parse(answer.body)
    expect([read.intent.name, read.message_id]).toEqual(['track_order', 'abc'])
    expect(read.intent_ranking[0]).toEqual(read.intent)
    const order = read.entities.find(({ entity }) => entity === 'order_id')
    expect([...read.text].slice(order?.start, order?.end).join('')).toBe('LF-104882')
    const outside = RasaParse.parse((await rasa({ text: 'who won the world cup in 1998', model: 'ignored' })).body)
    expect(outside.intent.name).toBe('nlu_fallback')
  })

  it.each([
    ['no text', {}],
    ['an empty text', { text: '  ' }],
    ['a text too long', { text: 'x'.repeat(4001) }],
    ['an unknown field', { text: 'hi', lang: 'en' }],
    ['a version of the wrong form', { text: 'hi', modelVersion: 'latest' }],
  ])('refuses %s', async (_, body) => {
    expect(codeOf(await parse(body))).toEqual([400, 'invalid'])
  })

  it('refuses no key, an unknown one, one of another scope, and one that was revoked', async () => {
    expect(codeOf(await request('POST', `${base}/v1/nlu/parse`, { body: { text: 'hi' } }))).toEqual([401, 'unauthenticated'])
    expect(codeOf(await parse({ text: 'hi' }, 'fd_unknown'))).toEqual([401, 'unauthenticated'])
    expect(codeOf(await rasa({ text: 'hi' }, {}))).toEqual([401, 'unauthenticated'])
    const other = await createKey('other', ['knowledge'])
    expect(codeOf(await parse({ text: 'hi' }, other.key))).toEqual([403, 'forbidden'])
    const revoked = await createKey('revoked', ['nlu'])
    expect((await parse({ text: 'hi' }, revoked.key)).status).toBe(200)
    await admin.mutate('nlu.apiKeys.revoke', { id: revoked.apiKey.id })
    expect(codeOf(await parse({ text: 'hi' }, revoked.key))).toEqual([401, 'unauthenticated'])
  })

  it('shows a key once, and never again', async () => {
    const made = await createKey('once', ['nlu'])
    const listed = JSON.stringify(await admin.query('nlu.apiKeys.list'))
    expect(listed).toContain(made.apiKey.id)
    expect(listed).not.toContain(made.key)
    const viewer = await signInStaff(base, 'viewer')
    await expect(viewer.query('nlu.apiKeys.list')).rejects.toThrow(/^403/)
    await expect(viewer.mutate('nlu.models.train')).rejects.toThrow(/^403/)
  })

  it('limits a key, and says when to try again', async () => {
    const busy = await createKey('busy', ['nlu'])
    const answers = await Promise.all(Array.from({ length: limits.apiCallsPerMinute + 10 }, () => parse({ text: 'hello' }, busy.key)))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThanOrEqual(10)
    expect(Failure.parse(refused[0]?.body).error.retryAfterSeconds).toBeGreaterThan(0)
    expect((await parse({ text: 'hello' })).status).toBe(200)
  })

  it('is described with the rest', async () => {
    const { paths } = z.object({ paths: z.record(z.string(), z.unknown()) }).parse((await request('GET', `${base}/v1/openapi.json`)).body)
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/v1/nlu/parse', '/model/parse']))
  })
})
