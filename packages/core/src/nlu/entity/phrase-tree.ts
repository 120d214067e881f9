import { tokenize } from './tokenize.ts'
import { allowedEdits, createWordIndex, type WordIndex } from './word-index.ts'

/** `typos` off: words are taken as they are spelt, but for plurals. */
export type ListDefinition = { name: string; values: readonly { value: string; synonyms: readonly string[] }[]; typos?: boolean }

/** A way to say a value of a list. `isNumeric`: one of its words is a number; `letters` counts those of all its words; `edits` are allowed. */
export type Phrase = { entity: string; value: string; words: readonly string[]; isNumeric: boolean; letters: number; edits: number }

export type PhraseNode = { next: Map<number, PhraseNode>; phrases: Phrase[] }

export type PhraseTree = { root: PhraseNode; words: WordIndex; phraseOf: ReadonlyMap<string, readonly Phrase[]> }

const numberWords =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|half)$/

/** True for "10", "10.5" and "ten", not for "2xl". */
export const isNumeric = (word: string): boolean => /^\d+(?:[.,/⁄]\d+)*$/.test(word) || numberWords.test(word)

const shortestJoined = 6

/** Every way to say every value: the value itself and its synonyms, each once. */
export const listPhrases = (lists: readonly ListDefinition[]): Phrase[] =>
  lists.flatMap(({ name, values, typos = true }) => {
    const seen = new Set<string>()
    return values.flatMap(({ value, synonyms }) =>
      [value, ...synonyms].flatMap((saying) => {
        const words = tokenize(saying).map(({ word }) => word)
        const key = words.join(' ')
        if (words.length === 0 || seen.has(key)) return []
        seen.add(key)
        const letters = key.length - words.length + 1
        const edits = typos ? allowedEdits(letters) : 0
        return [{ entity: name, value, words, isNumeric: words.some(isNumeric), letters, edits }]
      }),
    )
  })

/** "hikingboots" for "hiking boots": the words run together, where they are long enough to be no accident. */
const joined = ({ words }: Phrase): string | null => {
  const together = words.join('')
  return words.length > 1 && together.length >= shortestJoined && !/\p{N}/u.test(together) ? together : null
}

/** A tree of phrases by words, with an index that leads from words of a message, mistyped or not, to those of the tree. */
export const growPhraseTree = (phrases: readonly Phrase[]): PhraseTree => {
  const ids = new Map<string, number>()
  const idOf = (word: string): number => {
    const id = ids.get(word) ?? ids.size
    ids.set(word, id)
    return id
  }
  const root: PhraseNode = { next: new Map(), phrases: [] }
  const phraseOf = new Map<string, Phrase[]>()
  const plant = (words: readonly string[], phrase: Phrase) => {
    let node = root
    for (const word of words) {
      const id = idOf(word)
      const next = node.next.get(id) ?? { next: new Map(), phrases: [] }
      node.next.set(id, next)
      node = next
    }
    node.phrases.push(phrase)
  }
  for (const phrase of phrases) {
    plant(phrase.words, phrase)
    const together = joined(phrase)
    if (together) plant([together], phrase)
    const [only] = phrase.words
    if (only && phrase.words.length === 1 && only.length >= shortestJoined) phraseOf.set(only, [...(phraseOf.get(only) ?? []), phrase])
  }
  return { root, words: createWordIndex([...ids.keys()]), phraseOf }
}
