import { indexTerms } from '@frontdesk/core/retrieval/index-terms'
import { createRandom } from '@frontdesk/seed/seed/shop/random'
import type { EncodedPassage, EncodedSentence } from '@frontdesk/services/knowledge/encode-document'

export type RecombinedPassage = EncodedPassage & { title: string }

/** How far a made vector lies from the one it is made of: a cosine of about 0.95. */
const noise = 0.33

const toUnit = (vector: Float32Array): Float32Array => {
  const length = Math.hypot(...vector) || 1
  return vector.map((value) => value / length)
}

const blur = (vector: Float32Array, random: () => number): Float32Array => {
  // Uniform numbers of this width have a variance of 1.
  const width = (noise / Math.sqrt(vector.length)) * Math.sqrt(12)
  return toUnit(vector.map((value) => value + width * (random() - 0.5)))
}

/**
 * As many passages as wanted out of a few that were encoded: each the first half of the sentences of one and the second half of those of
 * another, with vectors a little off theirs. Words, lengths and how vectors bunch together are those of real text.
 */
export const createRecombiner = (base: readonly (EncodedPassage & { title: string })[], seed: number): (() => RecombinedPassage) => {
  const { next: random, pick } = createRandom(seed)
  return () => {
    const [first, second] = [pick(base), pick(base)]
    const written = ({ sentences }: EncodedPassage) => sentences.filter(({ start, end }) => end > start)
    const [opening, closing] = [written(first), written(second)]
    const chosen = [...opening.slice(0, Math.ceil(opening.length / 2)), ...closing.slice(Math.ceil(closing.length / 2))]
    let text = ''
    const sentences = chosen.map((sentence): EncodedSentence => {
      const start = text === '' ? 0 : text.length + 1
      text = text === '' ? sentence.text : `${text} ${sentence.text}`
      return { text: sentence.text, start, end: text.length, vector: blur(sentence.vector, random) }
    })
    const half = (tokens: Uint8Array | null, from: 0 | 1) => {
      const middle = 128 * Math.ceil((tokens?.length ?? 0) / 256)
      return from === 0 ? (tokens?.subarray(0, middle) ?? []) : (tokens?.subarray(middle) ?? [])
    }
    const { frequencies, length } = indexTerms({ title: first.title, heading: first.heading, text })
    return {
      title: first.title,
      heading: first.heading,
      text,
      length,
      terms: frequencies,
      sentences,
      vector: blur(toUnit(first.vector.map((value, at) => value + (second.vector[at] as number))), random),
      tokenVectors: Uint8Array.from([...half(first.tokenVectors, 0), ...half(second.tokenVectors, 1)]),
    }
  }
}
