import { numbersIn } from './claims.ts'
import { terms } from './terms.ts'

/** `vector` is the cosine of the passage's vector to the question's. */
type Passage = { chunkId: string; text: string; revisedAt: number; vector: number }

/** Passages compared; those far down the ranking are not shown anyway. */
const depth = 20
/** Share of all terms of two passages that both must hold. */
const leastShared = 0.9
/** Passages that say the same are about as long and about as near to any question; only such are compared word by word, which takes time. */
const alike = { length: 0.8, vector: 0.05 } as const

const agree = <Value>(a: ReadonlySet<Value>, b: ReadonlySet<Value>, least: number): boolean => {
  if (Math.min(a.size, b.size) < least * Math.max(a.size, b.size)) return false
  let shared = 0
  for (const value of a) if (b.has(value)) shared += 1
  return shared >= least * (a.size + b.size - shared)
}

const looksAlike = (a: Passage, b: Passage): boolean =>
  Math.min(a.text.length, b.text.length) >= alike.length * Math.max(a.text.length, b.text.length) &&
  Math.abs(a.vector - b.vector) <= alike.vector

/** What `read` makes of a passage's text, made once. */
const once = <Value>(read: (text: string) => Value): ((passage: Passage) => Value) => {
  const known = new Map<string, Value>()
  return ({ chunkId, text }) => {
    const value = known.get(chunkId) ?? read(text)
    known.set(chunkId, value)
    return value
  }
}

/**
 * Passages of a ranking that say the same as another in nearly the same words and numbers, each with the one that is kept: the newer, of
 * equal age the higher.
 */
export const findDuplicates = (ranking: readonly Passage[]): Map<string, string> => {
  const duplicates = new Map<string, string>()
  const numbers = once(numbersIn)
  const words = once((text) => new Set(terms(text)))
  // Numbers are read in a tenth of the time, and tell most apart.
  const saysSame = (a: Passage, b: Passage): boolean => agree(numbers(a), numbers(b), 1) && agree(words(a), words(b), leastShared)
  const kept: Passage[] = []
  for (const passage of ranking.slice(0, depth)) {
    const at = kept.findIndex((other) => looksAlike(passage, other) && saysSame(passage, other))
    const other = kept[at]
    if (!other) kept.push(passage)
    else if (passage.revisedAt > other.revisedAt) {
      duplicates.set(other.chunkId, passage.chunkId)
      kept[at] = passage
    } else duplicates.set(passage.chunkId, other.chunkId)
  }
  return duplicates
}
