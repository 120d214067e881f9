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

/** A message that may lean on those before it ("and to Canada?"), to be put as a question of its own. */
export type RewriteRequest = {
  question: string
  /** The visitor's earlier messages, oldest first. */
  previous: readonly string[]
  /** Title of the help article cited last. */
  cited: string | null
}

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
  /** The question as it means in its conversation, in one line. Providers without a model have none. */
  rewriteQuestion?(request: RewriteRequest, options: Pick<GenerateOptions, 'signal'>): Promise<string>
}
