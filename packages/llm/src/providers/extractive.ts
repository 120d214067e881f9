import { selectSentences } from '../extractive/select-sentences.ts'
import { noAnswer } from '../no-answer.ts'
import type { LlmProvider } from '../port.ts'

/** Answers without a language model: the best sentences of the evidence, word for word, each with its marker. */
export const createExtractiveProvider = (): LlmProvider => ({
  name: 'extractive',
  generateAnswer: async (request, { signal, onDelta }) => {
    signal.throwIfAborted()
    const selected = selectSentences(request.question, request.evidence)
    const pieces = selected.map(({ sentence, marker }) => ({ text: `${sentence} [${marker}]`, block: sentence.includes('\n') }))
    let text = ''
    for (const [index, piece] of pieces.entries()) {
      // A list of steps needs a paragraph of its own.
      const gap = index === 0 ? '' : piece.block || pieces[index - 1]?.block ? '\n\n' : ' '
      onDelta(gap + piece.text)
      text += gap + piece.text
    }
    if (text === '') onDelta(noAnswer)
    return { text: text === '' ? noAnswer : text, promptTokens: null, completionTokens: null }
  },
})
