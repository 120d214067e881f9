import type { Passage } from '@frontdesk/core/retrieval/split-document'
import type { Sentence } from '@frontdesk/core/retrieval/split-sentences'
import type { Encoder, PartsEncoding } from '@frontdesk/nlu-runtime/port'

/** `place` is that among the sentences, null for words between them. */
type Piece = { text: string; place: number | null }
type Cut = { head: Piece[]; body: Piece[] }

export type EncodedInPlace = Pick<PartsEncoding, 'vector' | 'tokens' | 'pieces'> & {
  /** Of each sentence, null where the encoder knows no word of it. */
  sentences: (Float32Array | null)[]
}

const isSaid = ({ text }: Piece): boolean => /[\p{L}\p{N}]/u.test(text)

/** A passage as it is read: its title and heading, then its sentences with what stands between them. A heading is the first sentence. */
const cutPassage = (title: string, passage: Passage, sentences: readonly Sentence[]): Cut => {
  const named = sentences[0]?.end === 0 ? 0 : null
  const head = passage.heading === '' ? [{ text: title, place: named }] : [{ text: title, place: null }, { text: passage.heading, place: named }] // biome-ignore format: two cases
  const body: Piece[] = []
  let from = 0
  for (const [place, { start, end, text }] of sentences.entries()) {
    if (place === named) continue
    body.push({ text: passage.text.slice(from, start), place: null }, { text, place })
    from = end
  }
  body.push({ text: passage.text.slice(from), place: null })
  return { head, body: body.filter((piece) => piece.place !== null || isSaid(piece)) }
}

/**
 * Encodes a passage and its sentences in one go, each sentence as it reads in its place (docs/decisions/0007-sentences-in-place.md). What the
 * encoder has no room for is read in another go under the same title and heading.
 */
export const encodeInPlace = async (
  encodeParts: NonNullable<Encoder['encodeParts']>,
  title: string,
  passage: Passage,
  sentences: readonly Sentence[],
): Promise<EncodedInPlace> => {
  const { head, body } = cutPassage(title, passage, sentences)
  const vectors: (Float32Array | null)[] = sentences.map(() => null)
  let first: PartsEncoding | null = null
  for (let rest = body; first === null || rest.length > 0; ) {
    const pieces = [...head, ...rest]
    const run: PartsEncoding = await encodeParts(pieces.map(({ text }) => text))
    first ??= run
    // A sentence too long for a go of its own counts as far as it was read.
    const done = Math.max(run.read, head.length + 1)
    for (const [at, { place }] of pieces.slice(0, done).entries()) if (place !== null) vectors[place] ??= run.parts[at] ?? null
    rest = pieces.slice(done)
  }
  return { vector: first.vector, tokens: first.tokens, pieces: [...first.pieces], sentences: vectors }
}
