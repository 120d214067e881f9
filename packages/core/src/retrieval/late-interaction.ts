import { terms } from './terms.ts'

/** Vectors of the tokens that say what a text is about: a row of signed bytes each, 127 being 1. */
export type TokenVectors = { rows: Int8Array; dimensions: number }

const isMark = (piece: string): boolean => piece.startsWith('[') && piece.endsWith(']')

/** For each piece whether it belongs to a word that `terms` keeps; "##" goes with the piece before it. */
export const contentPieces = (pieces: readonly string[]): boolean[] => {
  const words: string[] = []
  const wordOf = pieces.map((piece) => {
    if (piece.startsWith('##') && words.length > 0) words[words.length - 1] += piece.slice(2)
    else words.push(isMark(piece) ? '' : piece)
    return words.length - 1
  })
  const kept = words.map((word) => terms(word).length > 0)
  return wordOf.map((word) => kept[word] ?? false)
}

/**
 * Of a text's tokens those that say what it is about: neither the encoder's own marks nor function words. Leaving these out takes a third
 * of the room and finds as well (docs/decisions/0006-late-interaction.md).
 */
export const contentTokens = (tokens: Int8Array, pieces: readonly string[]): TokenVectors => {
  const dimensions = pieces.length === 0 ? 0 : tokens.length / pieces.length
  const content = contentPieces(pieces)
  const rows = new Int8Array(content.filter(Boolean).length * dimensions)
  let to = 0
  for (const [at, kept] of content.entries()) {
    if (!kept) continue
    rows.set(tokens.subarray(at * dimensions, (at + 1) * dimensions), to)
    to += dimensions
  }
  return { rows, dimensions }
}

/** `| 0` keeps the sums whole numbers, which is a fifth faster; this is most of a question's arithmetic. */
const dot = (a: Int8Array, from: number, b: Int8Array, start: number, dimensions: number): number => {
  let even = 0
  let odd = 0
  for (let at = 0; at < dimensions; at += 2) {
    even = (even + (a[from + at] as number) * (b[start + at] as number)) | 0
    odd = (odd + (a[from + at + 1] as number) * (b[start + at + 1] as number)) | 0
  }
  return even + odd
}

/** The best cosine of each of the question's tokens with one of the passage's. */
export const matchTokens = ({ rows, dimensions }: TokenVectors, passage: Int8Array): number[] => {
  const matches: number[] = []
  for (let from = 0; from < rows.length; from += dimensions) {
    let best = 0
    for (let start = 0; start < passage.length; start += dimensions) best = Math.max(best, dot(rows, from, passage, start, dimensions))
    matches.push(best / (127 * 127))
  }
  return matches
}
