/** A passage the answer may rest on. */
export type EvidenceSentence = {
  chunkId: string
  documentId: string
  title: string
  heading: string | null
  sentence: string
  /** Support for the question, 0 to 1. */
  score: number
}

export type AnswerRequest = {
  question: string
  /** Earlier messages, oldest first. */
  history: { role: 'visitor' | 'bot'; text: string }[]
  evidence: EvidenceSentence[]
  shopName: string
}

/** Text with bracketed markers, `[1]` being the first of `evidence`; `NO_ANSWER` (no-answer.ts) when the evidence holds none. */
export type AnswerDraft = { text: string; promptTokens: number | null; completionTokens: number | null }

export type GenerateOptions = {
  signal: AbortSignal
  /** Called with each new piece of text. */
  onDelta: (text: string) => void
}

/**
 * One way to write an answer from evidence. Throws `upstream-unavailable` on failure; honours `signal` at once, with its reason.
 * The deltas make up the text. registry.ts wraps a provider in deadline and circuit breaker.
 */
export type LlmProvider = {
  name: string
  generateAnswer(request: AnswerRequest, options: GenerateOptions): Promise<AnswerDraft>
}
