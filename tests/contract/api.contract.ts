import { randomUUID } from 'node:crypto'
import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { parseSent, readHistory, request, type Session, sendOnce, startSession } from '../harness/api-client.ts'
import { hostileTexts } from './hostile-texts.ts'

const Failure = z.object({ error: z.object({ code: z.string(), message: z.string().min(1), retryAfterSeconds: z.number().optional() }) })
const failureOf = (answer: { body: unknown }) => Failure.parse(answer.body).error

describe.each(inject('desks'))('the HTTP API, $shape', ({ baseUrl: base }) => {
  let session: Session

  const fresh = async (): Promise<Session> => {
    session = await startSession(base)
    return session
  }
  const messagesUrl = (of: Session): string => `${base}/v1/conversations/${of.conversationId}/messages`

  it('answers a question with a citation when asked to wait', async () => {
    const answer = await sendOnce(await fresh(), { clientMessageId: 'question-1', text: 'How long does standard delivery take?' }, 20)
    expect(answer.status).toBe(200)
    const sent = parseSent(answer)
    expect(sent.outcome).toBe('answered')
    expect(sent.messages?.[0]?.content.citations?.[0]?.title).toBeTruthy()
  })

  it('returns at once without wait, and the answer follows', async () => {
    const of = await fresh()
    const answer = await sendOnce(of, { clientMessageId: 'no-wait-1', text: 'hello' }, 0)
    expect(answer.status).toBe(202)
    await expect.poll(async () => (await readHistory(of)).messages.length, { timeout: 15_000 }).toBeGreaterThan(1)
  })

  it('takes the same clientMessageId once, and refuses it for another text', async () => {
    const of = await fresh()
    const first = parseSent(await sendOnce(of, { clientMessageId: 'idempotent-1', text: 'hello' }, 0))
    const again = parseSent(await sendOnce(of, { clientMessageId: 'idempotent-1', text: 'hello' }, 10))
    expect(again.message.id).toBe(first.message.id)
    const other = await sendOnce(of, { clientMessageId: 'idempotent-1', text: 'something else' }, 0)
    expect([other.status, failureOf(other).code]).toEqual([409, 'conflict'])
    const own = (await readHistory(of)).messages.filter((message) => message.sender === 'visitor')
    expect(own).toHaveLength(1)
  })

  it('keeps a burst dense and answers all of it', async () => {
    const of = await fresh()
    await Promise.all(
      Array.from({ length: 8 }, (_, index) => sendOnce(of, { clientMessageId: `burst-message-${index}`, text: `hello ${index}` }, 20)),
    )
    await expect.poll(async () => (await readHistory(of)).conversation.busy, { timeout: 20_000 }).toBe(false)
    const { messages } = await readHistory(of)
    expect(messages.map((message) => message.seq)).toEqual(messages.map((_, index) => index + 1))
    const answered = new Set(messages.filter((message) => message.sender === 'bot').map((message) => message.turnId))
    for (const message of messages.filter((candidate) => candidate.sender === 'visitor')) expect(answered).toContain(message.turnId)
  })

  it.each([
    ['no token', {}, 401, 'unauthenticated'],
    ['a forged token', { token: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl' }, 401, 'unauthenticated'],
  ])('refuses %s', async (_name, options, status, code) => {
    const answer = await request('GET', messagesUrl(await fresh()), options)
    expect([answer.status, failureOf(answer).code]).toEqual([status, code])
  })

  it('hides the conversations of others', async () => {
    const mine = await fresh()
    const theirs = await startSession(base)
    const read = await request('GET', messagesUrl(theirs), { token: mine.token })
    const write = await request('POST', messagesUrl(theirs), { token: mine.token, body: { clientMessageId: 'intruder-1', text: 'hi' } })
    expect([read.status, write.status]).toEqual([404, 404])
    expect((await readHistory(theirs)).messages).toHaveLength(0)
  })

  it.each([
    ['an empty text', { clientMessageId: 'bad-input-1', text: '   ' }],
    ['a text too long', { clientMessageId: 'bad-input-2', text: 'x'.repeat(4001) }],
    ['control characters', { clientMessageId: 'bad-input-3', text: 'a\u0000b' }],
    ['a lone surrogate', { clientMessageId: 'bad-input-4', text: 'a\ud800b' }],
    ['a wrong type', { clientMessageId: 'bad-input-5', text: 5 }],
    ['no id', { text: 'hello' }],
    ['an id of the wrong form', { clientMessageId: '../../x', text: 'hello' }],
    ['an unknown field', { clientMessageId: 'bad-input-6', text: 'hello', sender: 'agent' }],
    ['a prototype key', { clientMessageId: 'bad-input-7', text: 'hello', ['__proto__x']: {} }],
    ['a reply of an unknown kind', { clientMessageId: 'bad-input-8', text: 'hello', reply: { kind: 'refund', amount: 1 } }],
    ['an array', []],
    ['null', null],
  ])('refuses %s', async (_name, body) => {
    const of = await fresh()
    const answer = await request('POST', messagesUrl(of), { token: of.token, body })
    expect([answer.status, failureOf(answer).code]).toEqual([400, 'invalid'])
    expect((await readHistory(of)).messages).toHaveLength(0)
  })

  it('refuses what is not JSON, too large, unknown or not an id', async () => {
    const of = await fresh()
    const raw = (init: RequestInit) =>
      fetch(messagesUrl(of), { method: 'POST', ...init, headers: { authorization: `Bearer ${of.token}`, ...init.headers } })
    const json = { 'content-type': 'application/json' }
    expect((await raw({ body: '{"text":', headers: json })).status).toBe(400)
    expect((await raw({ body: 'text=hi', headers: { 'content-type': 'application/x-www-form-urlencoded' } })).status).toBe(415)
    expect((await raw({ body: JSON.stringify({ clientMessageId: 'too-large-1', text: 'x'.repeat(70_000) }), headers: json })).status).toBe(
      413,
    )
    expect((await request('GET', `${base}/v1/conversations/${randomUUID()}`, { token: of.token })).status).toBe(404)
    expect((await request('GET', `${base}/v1/conversations/1%20OR%201=1`, { token: of.token })).status).toBe(400)
    expect((await request('GET', `${base}/v1/nothing`)).status).toBe(404)
    expect((await request('GET', `${messagesUrl(of)}?after=-1`, { token: of.token })).status).toBe(400)
  })

  it('stores hostile texts as they are, without falling over', async () => {
    for (const [index, text] of hostileTexts.entries()) {
      const of = await startSession(base)
      const answer = await sendOnce(of, { clientMessageId: `hostile-${index}-x`, text }, 20)
      expect(answer.status, text).toBe(200)
      const stored = (await readHistory(of)).messages.find((message) => message.sender === 'visitor')
      expect(stored?.text).toBe(text.trim())
      for (const reply of parseSent(answer).messages ?? []) expect(reply.text).not.toMatch(/<script|javascript:|onerror=/i)
    }
  })

  it('limits a flood and says when to try again', async () => {
    const of = await fresh()
    const answers = await Promise.all(
      Array.from({ length: 130 }, (_, index) => sendOnce(of, { clientMessageId: `flood-${index}-xxxx`, text: 'hi' }, 0)),
    )
    const refused = answers.filter((answer) => answer.status === 429)
    expect(refused.length).toBeGreaterThanOrEqual(30)
    const [first] = refused
    expect(first && failureOf(first).retryAfterSeconds).toBeGreaterThan(0)
    expect(answers.filter((answer) => answer.status === 202).length).toBeLessThanOrEqual(100)
  })

  it('streams events, and resumes after a seq', async () => {
    const of = await fresh()
    await sendOnce(of, { clientMessageId: 'stream-one-1', text: 'hello' }, 20)
    const abort = new AbortController()
    const response = await fetch(`${base}/v1/conversations/${of.conversationId}/events`, {
      headers: { authorization: `Bearer ${of.token}`, 'last-event-id': '1' },
      signal: abort.signal,
    })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const ids: number[] = []
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    void sendOnce(of, { clientMessageId: 'stream-two-1', text: 'thanks' }, 0)
    let text = ''
    while (reader && ids.length < 3) {
      const { value, done } = await reader.read()
      if (done) break
      text += value
      ids.splice(0, ids.length, ...[...text.matchAll(/^id: ?(\d+)$/gm)].map((match) => Number(match[1])))
    }
    abort.abort()
    expect(ids.slice(0, 3)).toEqual([2, 3, 4])
  })

  it('describes itself', async () => {
    const answer = await request('GET', `${base}/v1/openapi.json`)
    const description = z.object({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) }).parse(answer.body)
    expect(Object.keys(description.paths)).toEqual(
      expect.arrayContaining(['/v1/conversations', '/v1/conversations/{id}/messages', '/v1/conversations/{id}/events']),
    )
  })

  it('hands over on request, and says so once', async () => {
    const of = await fresh()
    await sendOnce(of, { clientMessageId: 'handoff-one-1', text: 'hello' }, 20)
    const url = `${base}/v1/conversations/${of.conversationId}/handoff`
    expect((await request('POST', url, { token: of.token })).status).toBe(200)
    expect((await request('POST', url, { token: of.token })).status).toBe(200)
    const { messages, conversation } = await readHistory(of)
    expect(conversation.owner).toBe('queue')
    expect(conversation.queuePlace).toBeGreaterThan(0)
    expect(messages.filter((message) => message.content.notice === 'handed-over')).toHaveLength(1)
  })

  it('has health, metrics and safe headers', async () => {
    expect((await request('GET', `${base}/healthz`)).status).toBe(200)
    expect((await request('GET', `${base}/readyz`)).status).toBe(200)
    const metrics = String((await request('GET', `${base}/metrics`)).body)
    for (const name of ['frontdesk_messages_total', 'frontdesk_http_request_seconds', 'frontdesk_turns', 'frontdesk_queue_jobs'])
      expect(metrics).toContain(name)
    const page = await fetch(base)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/)
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(page.headers.get('x-powered-by')).toBeNull()
    expect(page.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
  })

  it('keeps staff procedures from visitors', async () => {
    const answer = await request('GET', `${base}/api/trpc/admin.conversations?input=${encodeURIComponent('{"limit":10}')}`)
    expect(answer.status).toBe(401)
    const foreign = await fetch(`${base}/api/trpc/conversation.start`, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
      body: '{}',
    })
    expect(foreign.status).toBe(403)
  })
})
