import { createHash } from 'node:crypto'
import type { Encoder } from '@frontdesk/nlu-runtime/port'

const dimensions = 384

const placeOf = (word: string): number => createHash('sha256').update(word).digest().readUInt16BE(0) % dimensions

/** An encoder for tests that needs no model: each word counts at a place given by its hash, so texts are near that share words. */
export const createHashEncoder = (): Encoder => ({
  hash: 'hash-of-words',
  dimensions,
  encode: async (text) => {
    const vector = new Float32Array(dimensions)
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
      const place = placeOf(word)
      vector[place] = (vector[place] ?? 0) + 1
    }
    const length = Math.hypot(...vector)
    return length === 0 ? vector : vector.map((value) => value / length)
  },
  isWord: () => true,
  close: async () => undefined,
})
