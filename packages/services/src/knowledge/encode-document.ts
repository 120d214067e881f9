import { indexTerms } from '@frontdesk/core/retrieval/index-terms'
import { contentTokens } from '@frontdesk/core/retrieval/late-interaction'
import { type Passage, splitDocument } from '@frontdesk/core/retrieval/split-document'
import { splitSentences } from '@frontdesk/core/retrieval/split-sentences'
import { encodeSentences } from '@frontdesk/nlu-runtime/encode-sentences'
import type { Encoder } from '@frontdesk/nlu-runtime/port'

export type EncodedSentence = { start: number; end: number; text: string; vector: Float32Array }

/** A passage ready to be indexed; `length` is the sum of the terms' frequencies. */
export type EncodedPassage = Passage & {
  length: number
  vector: Float32Array
  terms: Map<string, number>
  sentences: EncodedSentence[]
  /** Of the tokens that say what the passage is about, a row of signed bytes each; null from an encoder that yields none. */
  tokenVectors: Uint8Array | null
}

/** Encodes one passage and each of its sentences; `opening` is its heading where it has none. */
export const encodePassage = async (encoder: Encoder, title: string, passage: Passage, opening: string): Promise<EncodedPassage> => {
  const heading = passage.heading || opening
  // The heading counts as a sentence: people ask in its words.
  const sentences = [...(heading ? [{ start: 0, end: 0, text: heading }] : []), ...splitSentences(passage.text)]
  const whole = [title, passage.heading, passage.text].join('\n')
  // The passage first: its tokens come with its vector, which is known after.
  const encoding = await encoder.encodeTokens?.(whole)
  const [vector, ...vectors] = await encodeSentences(encoder, [whole, ...sentences.map(({ text }) => text)])
  const { frequencies, length } = indexTerms({ title, ...passage })
  const none = new Float32Array(encoder.dimensions)
  return {
    ...passage,
    length,
    vector: vector ?? none,
    terms: frequencies,
    tokenVectors: encoding ? new Uint8Array(contentTokens(encoding.tokens, encoding.pieces).rows.buffer) : null,
    sentences: sentences.map((sentence, index) => ({ ...sentence, vector: vectors[index] ?? none })),
  }
}

/**
 * Cuts a document and encodes each passage (with its title and heading) and each of its sentences. The heading, or the title for the
 * document's opening, comes first among the sentences, at offsets 0 to 0.
 */
export const encodeDocument = async (encoder: Encoder, document: { title: string; body: string }): Promise<EncodedPassage[]> => {
  const encoded: EncodedPassage[] = []
  for (const [position, passage] of splitDocument(document).entries()) {
    encoded.push(await encodePassage(encoder, document.title, passage, position === 0 ? document.title : ''))
  }
  return encoded
}
