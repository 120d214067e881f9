import { createMetrics } from '@frontdesk/telemetry/metrics'
import { collectLogs } from '@frontdesk/telemetry/testing/collect-logs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LlmProvider } from './port.ts'
import { createScriptedProvider, type ScriptedCall } from './providers/scripted.ts'
import { createLlmRegistry } from './registry.ts'
import { refundRequest } from './testing/shop-evidence.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const good: ScriptedCall = { deltas: ['Five to seven days ', '[1].'], promptTokens: 100, completionTokens: 8 }
const bad: ScriptedCall = { deltas: [], end: 'fail' }
const extractiveStart = 'A refund to your original payment method takes'

const open = (primary: LlmProvider | null) => {
  const metrics = createMetrics({ service: 'test' })
  const { log, lines } = collectLogs()
  const registry = createLlmRegistry({ primary, deadlineMs: 8000, breaker: { threshold: 3, halfOpenAfterMs: 10_000 }, metrics, log })
  const ask = (signal = new AbortController().signal) => {
    const deltas: string[] = []
    return { deltas, answer: registry.answer(refundRequest, { signal, onDelta: (text) => deltas.push(text) }) }
  }
  const count = async (sample: string): Promise<number> => {
    const line = (await metrics.render()).split('\n').find((text) => text.startsWith(sample))
    return Number(line?.split(' ').at(-1) ?? 0)
  }
  return { registry, ask, count, lines }
}

test('without a language model it answers extractively, and that is no fallback', async () => {
  const { ask, count } = open(null)
  const { answer, deltas } = ask()
  expect(await answer).toMatchObject({ provider: 'extractive', fallback: false, draft: { text: expect.stringContaining(extractiveStart) } })
  expect(deltas.join('')).toContain(extractiveStart)
  expect(await count('frontdesk_llm_calls_total{provider="extractive",outcome="ok"')).toBe(1)
})

test('with one it streams its answer and counts its tokens', async () => {
  const { ask, count, registry } = open(createScriptedProvider(good))
  const { answer, deltas } = ask()
  expect(await answer).toMatchObject({ provider: 'scripted', fallback: false, draft: { text: 'Five to seven days [1].' } })
  expect(deltas.join('')).toBe('Five to seven days [1].')
  expect(await count('frontdesk_llm_tokens_total{provider="scripted",kind="prompt"')).toBe(100)
  expect(await count('frontdesk_llm_calls_total{provider="scripted",outcome="ok"')).toBe(1)
  expect(registry.breakerState()).toBe('closed')
})

test.each([
  ['fails', bad],
  ['writes nothing', { deltas: ['  '] }],
])('falls back when it %s', async (_, call) => {
  const { ask, count, lines } = open(createScriptedProvider(call))
  const { answer, deltas } = ask()
  expect(await answer).toMatchObject({ provider: 'extractive', fallback: true, draft: { text: expect.stringContaining(extractiveStart) } })
  expect(deltas.join('').trim()).toContain(extractiveStart)
  expect(await count('frontdesk_llm_calls_total{provider="scripted",outcome="error"')).toBe(1)
  expect(await count('frontdesk_llm_calls_total{provider="extractive",outcome="fallback"')).toBe(1)
  expect(lines).toMatchObject([{ level: 'warn', provider: 'scripted', err: { code: 'upstream-unavailable' } }])
})

test('falls back after half the deadline without a first piece', async () => {
  const { ask, count } = open(createScriptedProvider({ deltas: [], end: 'hang' }))
  const { answer } = ask()
  let settled = false
  void answer.finally(() => {
    settled = true
  })
  await vi.advanceTimersByTimeAsync(3999)
  expect(settled).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await answer).toMatchObject({ fallback: true })
  expect(await count('frontdesk_llm_calls_total{provider="scripted",outcome="timeout"')).toBe(1)
})

test('falls back at the deadline when the answer is not complete, and does not stream a second one', async () => {
  const { ask } = open(createScriptedProvider({ deltas: ['Five to'], end: 'hang' }))
  const { answer, deltas } = ask()
  await vi.advanceTimersByTimeAsync(8000)
  expect(await answer).toMatchObject({ fallback: true, draft: { text: expect.stringContaining(extractiveStart) } })
  expect(deltas).toEqual(['Five to'])
})

test('does not wait for a provider that takes no notice of its signal, and hears no more of it', async () => {
  const deaf: LlmProvider = {
    name: 'deaf',
    generateAnswer: (_, { onDelta }) =>
      new Promise((resolve) =>
        setTimeout(() => {
          onDelta('too late')
          resolve({ text: 'too late', promptTokens: null, completionTokens: null })
        }, 60_000),
      ),
  }
  const { ask } = open(deaf)
  const { answer, deltas } = ask()
  await vi.advanceTimersByTimeAsync(4000)
  expect(await answer).toMatchObject({ fallback: true })
  const streamed = deltas.join('')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(deltas.join('')).toBe(streamed)
})

test('passes on that there is no answer, without showing the sign for it', async () => {
  const { ask } = open(createScriptedProvider({ deltas: ['NO_', 'ANSWER.'] }))
  const { answer, deltas } = ask()
  expect(await answer).toMatchObject({ provider: 'scripted', fallback: false, draft: { text: 'NO_ANSWER' } })
  expect(deltas).toEqual([])
})

test('stops asking after failures in a row, tries one call after a while, and closes on its success', async () => {
  const provider = createScriptedProvider(bad, bad, bad)
  const { ask, count, registry } = open(provider)
  for (let call = 0; call < 3; call += 1) await ask().answer
  expect(registry.breakerState()).toBe('open')
  expect(await count('frontdesk_breaker_open{name="llm"')).toBe(1)
  expect(await ask().answer).toMatchObject({ fallback: true })
  expect(provider.requests).toHaveLength(3)
  expect(await count('frontdesk_llm_calls_total{provider="scripted",outcome="breaker-open"')).toBe(1)

  await vi.advanceTimersByTimeAsync(10_000)
  provider.push({ ...good, delayMs: 1000 })
  const probe = ask()
  expect(registry.breakerState()).toBe('half-open')
  expect(await ask().answer).toMatchObject({ fallback: true })
  await vi.advanceTimersByTimeAsync(2000)
  expect(await probe.answer).toMatchObject({ fallback: false })
  expect(registry.breakerState()).toBe('closed')
  expect(await count('frontdesk_breaker_open{name="llm"')).toBe(0)
  expect(provider.requests).toHaveLength(4)
})

test('opens again when the trial fails', async () => {
  const { ask, registry } = open(createScriptedProvider(bad, bad, bad, bad))
  for (let call = 0; call < 3; call += 1) await ask().answer
  await vi.advanceTimersByTimeAsync(10_000)
  await ask().answer
  expect(registry.breakerState()).toBe('open')
})

test('a caller who gives up gets his own reason, and it is not held against the model', async () => {
  const hang: ScriptedCall = { deltas: ['Five'], end: 'hang' }
  const { ask, count, registry } = open(createScriptedProvider(hang, hang, hang, hang))
  for (let call = 0; call < 4; call += 1) {
    const controller = new AbortController()
    const { answer } = ask(controller.signal)
    const reason = new Error('lease lost')
    controller.abort(reason)
    await expect(answer).rejects.toBe(reason)
  }
  expect(registry.breakerState()).toBe('closed')
  expect(await count('frontdesk_llm_calls_total{provider="scripted",outcome="aborted"')).toBe(4)
  expect(await count('frontdesk_llm_calls_total{provider="extractive"')).toBe(0)
})

test('a caller who gave up before asking is refused at once', async () => {
  const provider = createScriptedProvider(good)
  await expect(open(provider).ask(AbortSignal.abort(new Error('gone'))).answer).rejects.toThrow('gone')
  expect(provider.requests).toEqual([])
})

const leaning = { question: 'and to Canada?', previous: ['how much is shipping?'], cited: null }
const rewrite = (provider: LlmProvider | null, rewriteDeadlineMs?: number, signal = new AbortController().signal) => {
  const options = { deadlineMs: 8000, breaker: { threshold: 1, halfOpenAfterMs: 10_000 }, metrics: createMetrics({ service: 'test' }) }
  const deadline = rewriteDeadlineMs === undefined ? {} : { rewriteDeadlineMs }
  return createLlmRegistry({ primary: provider, ...options, ...deadline, log: collectLogs().log }).rewriteQuestion(leaning, { signal })
}

test('has a question rewritten where there is time for it, and takes the first line alone', async () => {
  const provider = createScriptedProvider({ deltas: ['"How much is shipping ', 'to Canada?"\nI hope this helps.'] })
  expect(await rewrite(provider, 1000)).toBe('How much is shipping to Canada?')
  expect(provider.rewrites).toEqual([leaning])
})

test('leaves a question to the rules without a model, without time, and when the model fails, hangs or rambles', async () => {
  const well: ScriptedCall = { deltas: ['How much is shipping to Canada?'] }
  expect(await rewrite(null, 1000)).toBeNull()
  expect(await rewrite(createScriptedProvider(well))).toBeNull()
  expect(await rewrite(createScriptedProvider(well), 0)).toBeNull()
  for (const call of [bad, { deltas: [] }, { deltas: ['x'.repeat(1000)] }, { deltas: ['NO_ANSWER'] }]) {
    expect(await rewrite(createScriptedProvider(call), 1000)).toBeNull()
  }
  const hanging = rewrite(createScriptedProvider({ deltas: [], end: 'hang' }), 1000)
  await vi.advanceTimersByTimeAsync(1000)
  expect(await hanging).toBeNull()
})

test('gives a rewriting up with its caller', async () => {
  const abort = new AbortController()
  const asked = rewrite(createScriptedProvider({ deltas: [], end: 'hang' }), 1000, abort.signal)
  abort.abort(new Error('gave up'))
  await expect(asked).rejects.toThrow('gave up')
})
