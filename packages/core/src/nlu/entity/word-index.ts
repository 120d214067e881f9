import { boundedDistance } from './bounded-distance.ts'
import { everydayWords } from './everyday-words.ts'

/** A word of the index, by number, and the edits that lead to it. */
export type WordHit = { id: number; edits: number }

/** `same` finds a word, its plural or its singular; `typos` the words it may be a mistyping of. */
export type WordIndex = { same(word: string): WordHit[]; typos(word: string): WordHit[] }

/** Edits allowed for a word of the index: none below 4 letters, 1 for 4 to 7, 2 from 8. */
export const allowedEdits = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2)

/** Words that mean something else once their plural s is gone. */
const unlikeSingulars = new Set(['short', 'new', 'mean', 'good', 'brief', 'custom', 'slip', 'pant', 'work', 'past', 'thank'])

/** One bit for each letter present; an edit changes at most two bits, so words too far apart are passed over at once. */
const letterMask = (word: string): number => {
  let mask = 0
  for (let index = 0; index < word.length; index++) mask |= 1 << (word.charCodeAt(index) & 31)
  return mask
}

const countBits = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

const plurals = (word: string): string[] => (word.length < 3 ? [] : [`${word}s`, `${word}es`])

const singulars = (word: string): string[] => {
  const cut = word.endsWith('ies')
    ? [`${word.slice(0, -3)}y`]
    : word.endsWith('es')
      ? [word.slice(0, -1), word.slice(0, -2)]
      : [word.slice(0, -1)]
  return /[^s]s$/.test(word) ? cut.filter((singular) => singular.length >= 3 || /^\d+$/.test(singular)) : []
}

const isEveryday = (word: string): boolean => everydayWords.has(word) || singulars(word).some((singular) => everydayWords.has(singular))

/** The words of one length: their numbers, letters and first characters. */
type Bucket = { ids: number[]; masks: number[]; initials: number[] }

const bucketByLength = (words: readonly string[]): Map<number, Bucket> => {
  const buckets = new Map<number, Bucket>()
  words.forEach((word, id) => {
    if (allowedEdits(word.length) === 0 || /\p{N}/u.test(word)) return
    const bucket = buckets.get(word.length) ?? { ids: [], masks: [], initials: [] }
    buckets.set(word.length, bucket)
    bucket.ids.push(id)
    bucket.masks.push(letterMask(word))
    bucket.initials.push(word.charCodeAt(0))
  })
  return buckets
}

/**
 * Finds the words of a list that a word of a message may stand for: the word itself, its singular or plural, and those a
 * typo away. Words under 4 letters, words with digits and everyday words are never typos; for two edits the first letter agrees.
 */
export const createWordIndex = (words: readonly string[]): WordIndex => {
  const ids = new Map(words.map((word, id) => [word, id]))
  const buckets = bucketByLength(words)

  const typosIn = (word: string, mask: number, bucket: Bucket, allowed: number): WordHit[] => {
    const hits: WordHit[] = []
    const initial = word.charCodeAt(0)
    for (let at = 0; at < bucket.ids.length; at++) {
      const limit = bucket.initials[at] === initial ? allowed : 1
      if (countBits(mask ^ (bucket.masks[at] ?? 0)) > 2 * limit) continue
      const id = bucket.ids[at] ?? 0
      const edits = boundedDistance(word, words[id] ?? '', limit)
      if (edits <= limit) hits.push({ id, edits })
    }
    return hits
  }

  const typos = (word: string): WordHit[] => {
    if (word.length < 4 || word.length > 40 || /\p{N}/u.test(word) || isEveryday(word)) return []
    const mask = letterMask(word)
    const hits: WordHit[] = []
    for (let length = word.length - 2; length <= word.length + 2; length++) {
      const allowed = allowedEdits(length)
      const bucket = buckets.get(length)
      if (bucket && Math.abs(length - word.length) <= allowed) hits.push(...typosIn(word, mask, bucket, allowed))
    }
    return hits
  }

  const same = (word: string): WordHit[] => {
    const itself = ids.get(word)
    const hits = itself === undefined ? [] : [{ id: itself, edits: 0 }]
    for (const other of unlikeSingulars.has(word) ? [] : [...plurals(word), ...singulars(word)]) {
      const id = ids.get(other)
      if (id !== undefined) hits.push({ id, edits: 0 })
    }
    return hits
  }
  return { same, typos }
}
