import { indexTerms } from '@frontdesk/core/retrieval/index-terms'
import { contentTokens } from '@frontdesk/core/retrieval/late-interaction'
import { type Passage, splitDocument } from '@frontdesk/core/retrieval/split-document'
import { type Sentence, splitSentences } from '@frontdesk/core/retrieval/split-sentences'
import { encodeSentences } from '@frontdesk/nlu-runtime/encode-sentences'
import type { Encoder } from '@frontdesk/nlu-runtime/port'
import { encodeInPlace } from './encode-in-place.ts'

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

type Vectors = { vector: Float32Array; tokenVectors: Uint8Array | null; sentences: Float32Array[] }

const encodeVectors = async (encoder: Encoder, title: string, passage: Passage, sentences: readonly Sentence[]): Promise<Vectors> => {
  const texts = sentences.map(({ text }) => text)
  if (!encoder.encodeParts) {
    const whole = [title, passage.heading, passage.text].join('\n')
    const [vector, ...rest] = await encodeSentences(encoder, [whole, ...texts])
    return { vector: vector ?? new Float32Array(encoder.dimensions), tokenVectors: null, sentences: rest }
  }
  const encoded = await encodeInPlace(encoder.encodeParts, title, passage, sentences)
  const rest: Float32Array[] = []
  for (const [at, text] of texts.entries()) rest.push(encoded.sentences[at] ?? (await encoder.encode(text)))
  const { rows } = contentTokens(encoded.tokens, encoded.pieces)
  return { vector: encoded.vector, tokenVectors: new Uint8Array(rows.buffer), sentences: rest }
}

/** Encodes one passage and each of its sentences; `opening` is its heading where it has none. */
export const encodePassage = async (encoder: Encoder, title: string, passage: Passage, opening: string): Promise<EncodedPassage> => {
  const heading = passage.heading || opening
  // The heading counts as a sentence: people ask in its words.
  const sentences = [...(heading ? [{ start: 0, end: 0, text: heading }] : []), ...splitSentences(passage.text)]
  const vectors = await encodeVectors(encoder, title, passage, sentences)
  const { frequencies, length } = indexTerms({ title, ...passage })
  const none = new Float32Array(encoder.dimensions)
  return {
    ...passage,
    length,
    vector: vectors.vector,
    terms: frequencies,
    tokenVectors: vectors.tokenVectors,
    sentences: sentences.map((sentence, index) => ({ ...sentence, vector: vectors.sentences[index] ?? none })),
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
