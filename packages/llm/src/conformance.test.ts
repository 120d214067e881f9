import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnswerRequest, LlmProvider } from './port.ts'
import { createExtractiveProvider } from './providers/extractive.ts'
import { createOpenAiCompatibleProvider } from './providers/openai-compatible.ts'
import { createScriptedProvider } from './providers/scripted.ts'
import { refundRequest } from './testing/shop-evidence.ts'
import { type ModelServer, startModelServer, streamed } from './testing/start-model-server.ts'

let server: ModelServer
beforeAll(async () => {
  server = await startModelServer()
  server.reply = streamed('A refund takes ', '5 to 7 business days', ' [1].')
})
afterAll(() => server.stop())

const scriptedCall = { deltas: ['A refund takes ', '5 to 7 business days [1].'], promptTokens: 100, completionTokens: 8 }
const subjects: [string, () => LlmProvider][] = [
  ['extractive', createExtractiveProvider],
  ['openai-compatible', () => createOpenAiCompatibleProvider({ baseUrl: server.baseUrl, apiKey: 'key', model: 'test' })],
  ['scripted', () => createScriptedProvider(scriptedCall, scriptedCall)],
]

const ask = async (provider: LlmProvider, request: AnswerRequest = refundRequest, signal = new AbortController().signal) => {
  const deltas: string[] = []
  const draft = await provider.generateAnswer(request, { signal, onDelta: (text) => deltas.push(text) })
  return { draft, deltas }
}

describe.each(subjects)('provider: %s', (name, open) => {
  test('has its name', () => expect(open().name).toBe(name))

  test('writes text with markers of the evidence, streamed in the pieces that make it up', async () => {
    const { draft, deltas } = await ask(open())
    expect(draft.text).toContain('5 to 7 business days')
    expect([...draft.text.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]))).toEqual(expect.arrayContaining([1]))
    expect(deltas.join('')).toBe(draft.text)
    expect(deltas).not.toContain('')
  })

  test('counts tokens, or says that it cannot', async () => {
    const { draft } = await ask(open())
    for (const tokens of [draft.promptTokens, draft.completionTokens]) expect(tokens === null || tokens > 0).toBe(true)
  })

  test('rejects with the reason of a signal that has aborted already, and does nothing', async () => {
    const reason = new Error('gave up')
    const deltas: string[] = []
    const asked = open().generateAnswer(refundRequest, { signal: AbortSignal.abort(reason), onDelta: (text) => deltas.push(text) })
    await expect(asked).rejects.toBe(reason)
    expect(deltas).toEqual([])
  })

  test('answers two questions at a time', async () => {
    const provider = open()
    const answers = await Promise.all([ask(provider), ask(provider)])
    expect(answers[0].draft).toEqual(answers[1].draft)
  })

  test('rewrites a question in words of its own, if it can, and stops when told to', async () => {
    const request = { question: 'and to Canada?', previous: ['how much is shipping?'], cited: null }
    const provider = open()
    if (!provider.rewriteQuestion) return expect(name).toBe('extractive')
    expect(await provider.rewriteQuestion(request, { signal: new AbortController().signal })).toContain('5 to 7 business days')
    await expect(provider.rewriteQuestion(request, { signal: AbortSignal.abort(new Error('gave up')) })).rejects.toThrow('gave up')
  })
})
