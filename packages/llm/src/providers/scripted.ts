import { AppError } from '@frontdesk/core/errors'
import type { AnswerRequest, GenerateOptions, LlmProvider } from '../port.ts'

/** What one call does: the pieces it streams, the pause before each, and how it ends. */
export type ScriptedCall = {
  deltas: readonly string[]
  delayMs?: number
  /** `hang` goes on until it is aborted. */
  end?: 'finish' | 'fail' | 'hang'
  promptTokens?: number
  completionTokens?: number
}

/** A provider for tests; `requests` holds what it was asked. */
export type ScriptedProvider = LlmProvider & { requests: AnswerRequest[]; push(...calls: ScriptedCall[]): void }

const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

const pause = (delayMs: number, signal: AbortSignal): Promise<void> =>
  Promise.race([new Promise<void>((resolve) => setTimeout(resolve, delayMs)), untilAborted(signal)])

/** Plays its calls in order, one for each question; asked once too often, it fails. */
export const createScriptedProvider = (...script: ScriptedCall[]): ScriptedProvider => {
  const calls = [...script]
  const requests: AnswerRequest[] = []
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
  return {
    name: 'scripted',
    requests,
    push: (...more) => void calls.push(...more),
    generateAnswer: async (request, options) => {
      options.signal.throwIfAborted()
      requests.push(request)
      const call = calls.shift()
      if (!call) throw new AppError('upstream-unavailable', 'The script has no more calls.')
      const text = await play(call, options)
      return { text, promptTokens: call.promptTokens ?? null, completionTokens: call.completionTokens ?? null }
    },
  }
}
