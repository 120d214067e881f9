import { multiplyRows } from './multiply-rows.ts'
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

/** The best cosine of each of the question's tokens with one of the passage's. */
export const matchTokens = ({ rows, dimensions }: TokenVectors, passage: Int8Array): number[] =>
  rows.length === 0 ? [] : Array.from(multiplyRows(rows, passage, dimensions), (product) => product / (127 * 127))
