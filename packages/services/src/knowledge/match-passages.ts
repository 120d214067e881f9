import type { Passage } from '@frontdesk/core/retrieval/split-document'
import type { KnownChunk } from '@frontdesk/db/knowledge/claim-indexing'

/** Words in common from which a passage is the one that a person edited, though its source has changed it. */
const sameThing = 0.5
/** The same where it still stands under the same heading. */
const sameHeading = 0.25

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))

/** Words that two texts share, of all words of both: 0 to 1. */
const overlap = (a: Set<string>, b: Set<string>): number => {
  let shared = 0
  for (const word of a) if (b.has(word)) shared += 1
  return shared / Math.max(1, a.size + b.size - shared)
}

const isTouched = ({ edit, enabled }: KnownChunk): boolean => edit !== null || !enabled

/**
 * Which known passage each new one is: the one of the same heading and words of the source; for those that a person has edited or disabled
 * else the one most alike, so that this outlives a change of the source. Null for what is new.
 */
export const matchPassages = (passages: readonly Passage[], known: readonly KnownChunk[]): (KnownChunk | null)[] => {
  const matches: (KnownChunk | null)[] = passages.map(() => null)
  const rest = new Map<string, KnownChunk[]>()
  const keyOf = (heading: string, text: string) => JSON.stringify([heading, text])
  for (const chunk of known) {
    const key = keyOf(chunk.heading, chunk.source)
    rest.set(key, [...(rest.get(key) ?? []), chunk])
  }
  passages.forEach(({ heading, text }, index) => {
    matches[index] = rest.get(keyOf(heading, text))?.shift() ?? null
  })
  for (const chunk of [...rest.values()].flat().filter(isTouched)) {
    const words = wordsOf(chunk.source)
    const candidates = passages.flatMap(({ heading, text }, index) => {
      const score = matches[index] ? 0 : overlap(words, wordsOf(text))
      return score >= (heading === chunk.heading ? sameHeading : sameThing) ? [{ index, score }] : []
    })
    const best = candidates.sort((a, b) => b.score - a.score)[0]
    if (best) matches[best.index] = chunk
  }
  return matches
}
