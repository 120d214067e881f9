import { AppError } from '@frontdesk/core/errors'
import OpenAI from 'openai'
import { buildAnswerPrompt, type Prompt } from '../build-answer-prompt.ts'
import { buildRewritePrompt } from '../build-rewrite-prompt.ts'
import type { AnswerDraft, GenerateOptions, LlmProvider } from '../port.ts'

export type OpenAiCompatibleOptions = {
  /** Up to and with the version: `https://api.openai.com/v1`. */
  baseUrl: string
  apiKey: string
  model: string
  name?: string
  /** For the whole answer; the registry's deadline is usually shorter. */
  timeoutMs?: number
  maxTokens?: number
  temperature?: number
}

/** Longest answer that is read, in UTF-16 code units; a model that does not stop is stopped. */
const maxAnswerLength = 4000

type Settings = Pick<OpenAiCompatibleOptions, 'model' | 'temperature'> & { maxTokens: number }

const readStream = async (client: OpenAI, settings: Settings, { system, user }: Prompt, options: GenerateOptions): Promise<AnswerDraft> => {
  const stream = await client.chat.completions.create(
    {
      model: settings.model,
      messages: [
        { role: 'system', content: system },
        { role: 'user', content: user },
      ],
      max_completion_tokens: settings.maxTokens,
      ...(settings.temperature === undefined ? {} : { temperature: settings.temperature }),
      stream: true,
      stream_options: { include_usage: true },
    },
    { signal: options.signal },
  )
  const draft: AnswerDraft = { text: '', promptTokens: null, completionTokens: null }
  let finishReason: string | null = null
  for await (const chunk of stream) {
    const choice = chunk.choices?.[0]
    const delta = choice?.delta?.content ?? ''
    if (delta !== '') {
      draft.text += delta
      options.onDelta(delta)
    }
    finishReason = choice?.finish_reason ?? finishReason
    if (chunk.usage) {
      draft.promptTokens = chunk.usage.prompt_tokens
      draft.completionTokens = chunk.usage.completion_tokens
    }
    if (draft.text.length > maxAnswerLength) throw new Error('The answer is too long.')
  }
  if (finishReason === null) throw new Error('The stream ended before the answer did.')
  if (finishReason === 'content_filter') throw new Error('The answer was withheld by a content filter.')
  return draft
}

/** Any server that speaks OpenAI's chat completions: OpenAI, vLLM, Ollama, llama.cpp, LiteLLM and others. Streams; never retries. */
export const createOpenAiCompatibleProvider = (options: OpenAiCompatibleOptions): LlmProvider => {
  const { baseUrl, apiKey, model, name = 'openai-compatible', timeoutMs = 30_000, maxTokens = 500, temperature } = options
  const client = new OpenAI({
    baseURL: baseUrl,
    // Local servers need no key; the client refuses to go without.
    apiKey: apiKey === '' ? 'none' : apiKey,
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: 'off',
  })
  const settings = { model, maxTokens, ...(temperature === undefined ? {} : { temperature }) }
  const ask = async (prompt: Prompt, { signal, onDelta }: GenerateOptions): Promise<AnswerDraft> => {
    signal.throwIfAborted()
    // The client's own timeout covers the wait for the first byte only.
    const timeout = AbortSignal.timeout(timeoutMs)
    try {
      return await readStream(client, settings, prompt, { signal: AbortSignal.any([signal, timeout]), onDelta })
    } catch (error) {
      signal.throwIfAborted()
      throw new AppError('upstream-unavailable', 'The language model cannot be reached.', {
        cause: timeout.aborted ? timeout.reason : error,
      })
    }
  }
  return {
    name,
    generateAnswer: (request, generate) => ask(buildAnswerPrompt(request), generate),
    rewriteQuestion: async (request, { signal }) => (await ask(buildRewritePrompt(request), { signal, onDelta: () => undefined })).text,
  }
}
