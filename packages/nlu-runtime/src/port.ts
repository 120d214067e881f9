import type { HeldOutPrediction, NluReport } from '@frontdesk/contracts/nlu-report'
import type { Understanding } from '@frontdesk/contracts/understanding'
import type { NearestPhrase } from '@frontdesk/core/nlu/intent/find-nearest-phrases'

/**
 * A text's vector with one for each of its tokens: rows of `tokens`, projected to fewer numbers, of unit length and written as signed bytes
 * (127 is 1). `pieces` are the word pieces, "##" before those inside a word, the encoder's own marks in brackets.
 */
export type TokenEncoding = { vector: Float32Array; tokens: Int8Array; pieces: readonly string[] }

/**
 * A text with each of its parts as it reads in its place: the mean of its tokens' vectors, of unit length; null where the encoder read no
 * token of it. Of the parts the first `read` were read to their end.
 */
export type PartsEncoding = TokenEncoding & { parts: readonly (Float32Array | null)[]; read: number }

/**
 * Text to a vector of unit length. Runs off the event loop. Vectors of different `hash` must never be compared. `encodeTokens` shares the
 * run with `encode`; `encodeParts` reads a text that is handed in as its parts. Encoders without a projection have neither.
 */
export type Encoder = {
  hash: string
  dimensions: number
  encode(text: string): Promise<Float32Array>
  /** Whether it knows a word whole, in lower case and of at least four letters: such a word is spelt rightly. */
  isWord(word: string): boolean
  encodeTokens?(text: string): Promise<TokenEncoding>
  encodeParts?(parts: readonly string[]): Promise<PartsEncoding>
  close(): Promise<void>
}

/** Keeps vectors by text and the hash of the encoder that made them. Those handed out are read, never written into. */
export type VectorStore = {
  /** The vectors that are known; texts without one are missing from the map. */
  load(encoderHash: string, texts: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>
  save(encoderHash: string, vectors: ReadonlyMap<string, Float32Array>): Promise<void>
}

export type TrainingMetrics = {
  intents: number
  phrases: number
  /** Cross-validated, 0 to 1. */
  accuracy: number
  macroF1: number
  aurocOutOfScope: number | null
  expectedCalibrationError: number
  outOfScopeThreshold: number
  encodeMs: number
  trainMs: number
  /** Cross-validation of every phrase and the report, after the artifact was final. */
  evaluateMs: number
}

/**
 * `artifact` is JSON plus typed arrays; `hash` its SHA-256; the same data gives the same bytes. `report` and `predictions` are of a
 * cross-validation: every phrase that can be held out, or, where evaluation was switched off, those held out to choose the model.
 */
export type TrainedModel = {
  artifact: Uint8Array
  hash: string
  dataHash: string
  encoderHash: string
  metrics: TrainingMetrics
  report: NluReport
  predictions: HeldOutPrediction[]
}

/**
 * A model made ready to serve. `understand` is synchronous and takes under a millisecond; `vector` is that of the text, or, where words of
 * it were put right, of what `respell` made of it (`said`). Entities are always looked for in the text itself.
 */
export type ServingModel = {
  version: number
  hash: string
  outOfScopeThreshold: number
  understand(text: string, vector: Float32Array, now: Date, said?: string): Understanding
  /** The text with mistyped words put right, by the words that the model learned from; `isWord` is the encoder's. */
  respell(text: string, isWord: (word: string) => boolean): string
  /** The `limit` training phrases nearest to the vector, nearest first; `similarity` is the cosine. */
  findNearest(vector: Float32Array, limit: number): NearestPhrase[]
}

/** `share` is of this stage, 0 to 1. Encoding and training overlap. */
export type TrainingProgress = { stage: 'encoding' | 'training' | 'evaluating'; share: number }
