import { AppError } from '@frontdesk/core/errors'
import { createErrorLog } from '@frontdesk/telemetry/create-error-log'
import type { Logger } from '@frontdesk/telemetry/logger'
import type { LlmOutcome, Metrics } from '@frontdesk/telemetry/metrics'
import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel'
import { createDeltaGate, type DeltaGate } from './create-delta-gate.ts'
import { isNoAnswer, noAnswer } from './no-answer.ts'
import type { AnswerDraft, AnswerRequest, GenerateOptions, LlmProvider, RewriteRequest } from './port.ts'
import { createExtractiveProvider } from './providers/extractive.ts'
import { runWithDeadline } from './run-with-deadline.ts'

/** `fallback` when the answer is extractive although a language model is configured. The text is `NO_ANSWER` when there is none. */
export type LlmAnswer = { draft: AnswerDraft; provider: string; fallback: boolean }

export type LlmRegistry = {
  /**
   * Writes an answer from evidence, always: with the language model within its deadline, else extractively. Rejects only when
   * `signal` aborts, with its reason. After deltas of a language model that then failed, the fallback streams none; the answer counts.
   */
  answer(request: AnswerRequest, options: GenerateOptions): Promise<LlmAnswer>
  /**
   * A question as it means in its conversation, in one line; null where that is switched off, fails or takes too long. Rejects only when
   * `signal` aborts. What comes back is a model's: search with it, and trust it no further.
   */
  rewriteQuestion(request: RewriteRequest, options: { signal: AbortSignal }): Promise<string | null>
  breakerState(): 'closed' | 'open' | 'half-open'
}

export type LlmRegistryOptions = {
  /** Null answers extractively and needs no key, network or model. */
  primary: LlmProvider | null
  /** For a whole answer, in milliseconds; half of it for its first piece. */
  deadlineMs: number
  /** For a question to be rewritten, in milliseconds; 0 or nothing: rules alone do it. */
  rewriteDeadlineMs?: number
  /** Failures in a row that open the breaker, and milliseconds until it tries again. */
  breaker: { threshold: number; halfOpenAfterMs: number }
  metrics: Metrics
  log: Logger
}

/** Milliseconds between the pieces of an answer that are passed on. */
const deltaEveryMs = 40

const stateNames = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'half-open',
  [CircuitState.Isolated]: 'open',
} as const

const createBreaker = ({ breaker: { threshold, halfOpenAfterMs }, metrics }: LlmRegistryOptions) => {
  // A caller who gives up says nothing about the model, unless the breaker waits for a verdict.
  const policy = handleWhen((error) => error !== callerGaveUp || breaker.state === CircuitState.HalfOpen)
  const breaker = circuitBreaker(policy, { halfOpenAfter: halfOpenAfterMs, breaker: new ConsecutiveBreaker(threshold) })
  metrics.breakerOpen('llm', false)
  breaker.onStateChange((state) => metrics.breakerOpen('llm', state !== CircuitState.Closed))
  return breaker
}
const callerGaveUp = new Error('The caller gave up.')

const toOutcome = (error: unknown): LlmOutcome => {
  if (error instanceof BrokenCircuitError) return 'breaker-open'
  return error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'error'
}

const askPrimary = async (
  primary: LlmProvider,
  request: AnswerRequest,
  { signal, gate, deadlineMs }: { signal: AbortSignal; gate: DeltaGate; deadlineMs: number },
): Promise<AnswerDraft> => {
  const work = (inner: AbortSignal, begun: () => void): Promise<AnswerDraft> =>
    primary.generateAnswer(request, {
      signal: inner,
      onDelta: (text) => {
        begun()
        gate.push(text)
      },
    })
  try {
    const draft = await runWithDeadline(work, { signal, deadlineMs, beginMs: deadlineMs / 2 })
    const text = draft.text.trim()
    if (text === '') throw new AppError('upstream-unavailable', 'The language model wrote nothing.')
    return { ...draft, text: isNoAnswer(text) ? noAnswer : text }
  } catch (error) {
    throw signal.aborted ? callerGaveUp : error
  }
}

/** Longest question that is searched with. */
const maxQuestion = 300

/** The first line of what a model wrote, without quotation marks; null when there is none, or when it is no question of anybody's. */
const readQuestion = (text: string): string | null => {
  const line = (text.trim().split('\n')[0] ?? '').replace(/^["'“]+|["'”]+$/g, '').trim()
  return line === '' || line.length > maxQuestion || isNoAnswer(line) ? null : line
}

/** Makes the one way to get an answer written: the configured provider behind a deadline and a circuit breaker, the extractive one behind it. */
export const createLlmRegistry = (options: LlmRegistryOptions): LlmRegistry => {
  const { primary, deadlineMs, rewriteDeadlineMs = 0, metrics, log } = options
  const extractive = createExtractiveProvider()
  const breaker = createBreaker(options)
  const logError = createErrorLog(log)

  const answerExtractively = async (request: AnswerRequest, generate: GenerateOptions, fallback: boolean): Promise<LlmAnswer> => {
    const draft = await extractive.generateAnswer(request, generate)
    metrics.llmCall(extractive.name, fallback ? 'fallback' : 'ok')
    return { draft, provider: extractive.name, fallback }
  }
  const countTokens = (provider: string, draft: AnswerDraft): void => {
    if (draft.promptTokens !== null) metrics.llmTokens(provider, 'prompt', draft.promptTokens)
    if (draft.completionTokens !== null) metrics.llmTokens(provider, 'completion', draft.completionTokens)
  }

  return {
    answer: async (request, generate) => {
      const { signal, onDelta } = generate
      signal.throwIfAborted()
      if (!primary) return answerExtractively(request, generate, false)
      const gate = createDeltaGate(onDelta, deltaEveryMs)
      try {
        // While one call tries whether the model is back, nobody else waits for the verdict.
        if (breaker.state === CircuitState.HalfOpen) throw new BrokenCircuitError()
        const draft = await breaker.execute(() => askPrimary(primary, request, { signal, gate, deadlineMs }))
        gate.finish()
        metrics.llmCall(primary.name, 'ok')
        countTokens(primary.name, draft)
        return { draft, provider: primary.name, fallback: false }
      } catch (error) {
        gate.drop()
        metrics.llmCall(primary.name, signal.aborted ? 'aborted' : toOutcome(error))
        signal.throwIfAborted()
        logError(error, { provider: primary.name }, 'the language model failed; the answer is extractive')
        return answerExtractively(request, gate.emitted() ? { signal, onDelta: () => undefined } : generate, true)
      }
    },
    rewriteQuestion: async (request, { signal }) => {
      signal.throwIfAborted()
      const rewrite = primary?.rewriteQuestion
      if (!rewrite || rewriteDeadlineMs === 0 || breaker.state !== CircuitState.Closed) return null
      const limits = { signal, deadlineMs: rewriteDeadlineMs, beginMs: rewriteDeadlineMs }
      try {
        return readQuestion(await runWithDeadline((inner) => rewrite(request, { signal: inner }), limits))
      } catch (error) {
        signal.throwIfAborted()
        logError(error, { provider: primary.name }, 'the language model did not rewrite a question; rules do')
        return null
      }
    },
    breakerState: () => stateNames[breaker.state],
  }
}
