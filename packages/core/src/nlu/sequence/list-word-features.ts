import type { Word } from './split-words.ts'

/** A value that was found by other means (a date, a value of a list), which the tagger may go by. */
export type Hint = { name: string; start: number; end: number }

/** FNV-1a of UTF-16 code units. */
const hashText = (text: string, from = 0, to = text.length): number => {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}

/** Joins the number of a template and hashes into one key of 32 bits (the finalizer of MurmurHash3 between them). */
const mix = (template: number, ...hashes: number[]): number => {
  let key = Math.imul(template + 1, 0x9e3779b1)
  for (const hash of hashes) {
    key = Math.imul(key ^ hash, 0x85ebca6b)
    key ^= key >>> 13
    key = Math.imul(key, 0xc2b2ae35) + 0x27d4eb2f
    key ^= key >>> 16
  }
  return key >>> 0
}

/** What a word looks like: capitals, small letters, digits; `outline` without repetitions. */
type Look = { word: number; text: string; shape: number; outline: number; digits: number; letters: number }

const lookAt = ({ text }: Word): Look => {
  const shape = text
    .replace(/\p{Lu}/gu, 'A')
    .replace(/[^\P{L}A]/gu, 'a')
    .replace(/\p{N}/gu, '0')
    .slice(0, 20)
  const lower = text.toLowerCase().slice(0, 40)
  const digits = text.match(/\p{N}/gu)?.length ?? 0
  return {
    word: hashText(lower),
    text: lower,
    shape: hashText(shape),
    outline: hashText(shape.replace(/(.)\1+/g, '$1')),
    digits: Math.min(digits, 20),
    letters: Math.min(text.length - digits, 12),
  }
}

const beyond = (place: number): Look => ({ word: place, text: '', shape: place, outline: place, digits: 0, letters: 0 })
const beforeAll = beyond(1)
const afterAll = beyond(2)

const listAffixes = ({ text }: Look, keys: number[]): void => {
  for (let size = 1; size <= 4; size++) {
    keys.push(mix(10 + size, hashText(text, 0, Math.min(size, text.length))))
    keys.push(mix(20 + size, hashText(text, Math.max(0, text.length - size))))
  }
}

const listHints = (word: Word, before: Word | undefined, after: Word | undefined, hints: readonly Hint[], keys: number[]): void => {
  for (const { name, start, end } of hints) {
    const hint = hashText(name)
    if (start < word.end && word.start < end) keys.push(mix(60, hint), mix(61, hint, Number(start >= word.start), Number(end <= word.end)))
    else if (before && start < before.end && before.start < end) keys.push(mix(62, hint))
    else if (after && start < after.end && after.start < end) keys.push(mix(63, hint))
  }
}

/**
 * The features of every word as hashes: words around it, what it begins and ends with, what it looks like, its place in a sentence of how
 * many words, and the hints over it and beside it.
 */
export const listWordFeatures = (words: readonly Word[], hints: readonly Hint[]): Uint32Array[] => {
  const looks = words.map(lookAt)
  const size = Math.min(words.length, 6)
  return looks.map((here, index) => {
    const near = (shift: number): Look => looks[index + shift] ?? (shift < 0 ? beforeAll : afterAll)
    const [before2, before, after, after2] = [near(-2), near(-1), near(1), near(2)]
    const place = (index === 0 ? 1 : 0) + (index === words.length - 1 ? 2 : 0)
    const keys = [
      mix(0),
      mix(1, here.word),
      mix(2, before.word),
      mix(3, after.word),
      mix(4, before2.word),
      mix(5, after2.word),
      mix(6, near(-3).word),
      mix(7, near(3).word),
      mix(8, before.word, here.word),
      mix(9, here.word, after.word),
      mix(30, before2.word, before.word),
      mix(31, after.word, after2.word),
      mix(32, here.shape),
      mix(33, here.outline),
      mix(34, before.outline),
      mix(35, after.outline),
      mix(36, before.outline, here.outline, after.outline),
      mix(37, before2.outline, before.outline, here.outline),
      mix(38, here.outline, after.outline, after2.outline),
      mix(39, before.word, here.shape),
      mix(40, here.shape, after.word),
      mix(41, before2.word, before.word, here.shape),
      mix(42, here.digits),
      mix(43, here.letters),
      mix(44, place),
      mix(45, size),
      mix(46, size, here.shape),
      mix(47, Number(words[index - 1]?.end === words[index]?.start)),
    ]
    listAffixes(here, keys)
    const word = words[index]
    if (word && hints.length > 0) listHints(word, words[index - 1], words[index + 1], hints, keys)
    return Uint32Array.from(new Set(keys))
  })
}
