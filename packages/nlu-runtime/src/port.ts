import type { Understanding } from '@frontdesk/contracts/understanding'

/** Text to a vector of unit length. Runs off the event loop. Vectors of different `hash` must never be compared. */
export type Encoder = {
  hash: string
  dimensions: number
  encode(text: string): Promise<Float32Array>
  close(): Promise<void>
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
}

/** `artifact` is JSON plus typed arrays; `hash` its SHA-256; the same data gives the same bytes. */
export type TrainedModel = { artifact: Uint8Array; hash: string; dataHash: string; encoderHash: string; metrics: TrainingMetrics }

/** A model made ready to serve. `understand` is synchronous and takes under a millisecond or two; `vector` is the text's. */
export type ServingModel = {
  version: number
  hash: string
  outOfScopeThreshold: number
  understand(text: string, vector: Float32Array, now: Date): Understanding
}
