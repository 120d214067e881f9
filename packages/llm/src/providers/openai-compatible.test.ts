import { isAppError } from '@frontdesk/core/errors'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { refundRequest } from '../testing/shop-evidence.ts'
import { chunk, type ModelServer, startModelServer, streamed, usageAndDone } from '../testing/start-model-server.ts'
import { createOpenAiCompatibleProvider } from './openai-compatible.ts'

let server: ModelServer
beforeEach(async () => {
  server = await startModelServer()
})
afterEach(() => server.stop())

const ask = (options: { signal?: AbortSignal; timeoutMs?: number; apiKey?: string; onDelta?: (text: string) => void } = {}) => {
  const { signal = new AbortController().signal, onDelta = () => undefined, apiKey = 'secret-key', ...rest } = options
  return createOpenAiCompatibleProvider({ baseUrl: server.baseUrl, apiKey, model: 'small', ...rest }).generateAnswer(refundRequest, {
    signal,
    onDelta,
  })
}
const unavailable = (error: unknown): boolean => isAppError(error) && error.code === 'upstream-unavailable'

test('sends model, key and prompt, and reads text and token counts', async () => {
  server.reply = streamed('Five to ', 'seven days [1].')
  expect(await ask()).toEqual({ text: 'Five to seven days [1].', promptTokens: 120, completionTokens: 9 })
  const [request] = server.requests
  expect(request).toMatchObject({
    path: '/v1/chat/completions',
    authorization: 'Bearer secret-key',
    body: { model: 'small', stream: true, stream_options: { include_usage: true }, messages: [{ role: 'system' }, { role: 'user' }] },
  })
  expect(request?.body.messages[1]?.content).toContain('A refund to a gift card is immediate.')
})

test('passes on each piece as it comes, before the answer is complete', async () => {
  const seen: string[] = []
  server.reply = async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(chunk('First'))
    await expect.poll(() => seen).toEqual(['First'])
    response.write(chunk(' second'))
    response.write(chunk(null, 'stop'))
    response.end(usageAndDone)
  }
  expect((await ask({ onDelta: (text) => seen.push(text) })).text).toBe('First second')
})

test('needs no key', async () => {
  await expect(ask({ apiKey: '' })).resolves.toMatchObject({ text: 'Hello.' })
})

test('does without token counts', async () => {
  server.reply = (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.end(`${chunk('Hello.')}${chunk(null, 'stop')}data: [DONE]\n\n`)
  }
  expect(await ask()).toEqual({ text: 'Hello.', promptTokens: null, completionTokens: null })
})

test.each([500, 429, 401, 400, 404])('fails once on status %i, without a retry', async (status) => {
  server.reply = (response) => response.writeHead(status, { 'content-type': 'application/json' }).end('{"error":{"message":"no"}}')
  await expect(ask()).rejects.toSatisfy(unavailable)
  expect(server.requests).toHaveLength(1)
})

test.each([
  ['events that are no JSON', 'data: {"choices": [{"delta"\n\n'],
  ['a page of HTML', '<html>Bad gateway</html>'],
  ['nothing', ''],
  ['an answer that breaks off', chunk('Five to')],
  ['an error in the stream', 'data: {"error":{"message":"overloaded"}}\n\n'],
  ['an answer withheld by a filter', `${chunk('Five')}${chunk(null, 'content_filter')}`],
  ['an answer that never stops', chunk('x'.repeat(5000))],
])('fails on %s', async (_, body) => {
  server.reply = (response) => response.writeHead(200, { 'content-type': 'text/event-stream' }).end(body)
  await expect(ask()).rejects.toSatisfy(unavailable)
})

test('fails when the connection breaks in the middle', async () => {
  server.reply = (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(chunk('Five to'), () => response.destroy())
  }
  await expect(ask()).rejects.toSatisfy(unavailable)
})

test('fails when nobody listens', async () => {
  await server.stop()
  await expect(ask()).rejects.toSatisfy(unavailable)
})

test.each([
  ['before the first byte', () => undefined],
  [
    'in the middle',
    (response: { writeHead(status: number, headers: object): void; write(text: string): void }) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(chunk('Five to'))
    },
  ],
])('gives up a server that hangs %s at its own timeout, and closes the connection', async (_, reply) => {
  server.reply = reply as ModelServer['reply']
  await expect(ask({ timeoutMs: 100 })).rejects.toSatisfy(unavailable)
  await expect.poll(() => server.cutOff()).toBe(1)
})

test('stops at once when it is aborted in the middle, with the reason, and closes the connection', async () => {
  const controller = new AbortController()
  const reason = new Error('the visitor left')
  server.reply = (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(chunk('Five to'))
  }
  const seen: string[] = []
  const asked = ask({
    signal: controller.signal,
    onDelta: (text) => {
      seen.push(text)
      controller.abort(reason)
    },
  })
  await expect(asked).rejects.toBe(reason)
  expect(seen).toEqual(['Five to'])
  await expect.poll(() => server.cutOff()).toBe(1)
})
