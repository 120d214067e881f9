import { AppError } from '@frontdesk/core/errors'
import type { AnswerRequest, GenerateOptions, LlmProvider, RewriteRequest } from '../port.ts'

/** What one call does: the pieces it streams, the pause before each, and how it ends. */
export type ScriptedCall = {
  deltas: readonly string[]
  delayMs?: number
  /** `hang` goes on until it is aborted. */
  end?: 'finish' | 'fail' | 'hang'
  promptTokens?: number
  completionTokens?: number
}

/** A provider for tests; `requests` and `rewrites` hold what it was asked. */
export type ScriptedProvider = LlmProvider & { requests: AnswerRequest[]; rewrites: RewriteRequest[]; push(...calls: ScriptedCall[]): void }

const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

const pause = (delayMs: number, signal: AbortSignal): Promise<void> =>
  Promise.race([new Promise<void>((resolve) => setTimeout(resolve, delayMs)), untilAborted(signal)])

/** Plays its calls in order, one for each question answered or rewritten; asked once too often, it fails. */
export const createScriptedProvider = (...script: ScriptedCall[]): ScriptedProvider => {
  const calls = [...script]
  const requests: AnswerRequest[] = []
  const rewrites: RewriteRequest[] = []
  const play = async (call: ScriptedCall, { signal, onDelta }: GenerateOptions): Promise<string> => {
    for (const delta of call.deltas) {
      if (call.delayMs) await pause(call.delayMs, signal)
      signal.throwIfAborted()
      onDelta(delta)
    }
    if (call.end === 'hang') return untilAborted(signal)
    if (call.end === 'fail') throw new AppError('upstream-unavailable', 'The scripted provider fails here.')
    return call.deltas.join('')
  }
  const nextCall = (): ScriptedCall => {
    const call = calls.shift()
    if (!call) throw new AppError('upstream-unavailable', 'The script has no more calls.')
    return call
  }
  return {
    name: 'scripted',
    requests,
    rewrites,
    push: (...more) => void calls.push(...more),
    rewriteQuestion: async (request, { signal }) => {
      signal.throwIfAborted()
      rewrites.push(request)
      return play(nextCall(), { signal, onDelta: () => undefined })
    },
    generateAnswer: async (request, options) => {
      options.signal.throwIfAborted()
      requests.push(request)
      const call = nextCall()
      const text = await play(call, options)
      return { text, promptTokens: call.promptTokens ?? null, completionTokens: call.completionTokens ?? null }
    },
  }
}
