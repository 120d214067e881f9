import { createWordIndex } from '../entity/word-index.ts'

/** Puts right the words of a text that are mistyped; `isWord` knows words that are spelt rightly, whether or not the model learned them. */
export type Speller = (text: string, isWord: (word: string) => boolean) => string

/** Words that stand by themselves; parts of addresses, links and numbers are none. */
const words = /(?<![\p{L}\p{N}@._/-])\p{L}{4,40}(?![\p{L}\p{N}@_/-]|\.\p{L})/gu
/** A capital inside a sentence is a name's. */
const isName = (text: string, word: string, at: number): boolean => /^\p{Lu}\p{Ll}/u.test(word) && /[^.?!\s]\s*$/.test(text.slice(0, at))
/** A longer text is a letter: one word more or less tells nothing. UTF-16 code units. */
const longestText = 1000

/**
 * Makes a speller of the words that a model learned from: a word that neither it nor anybody knows becomes the nearest that it knows, a
 * typo or two away, of equals the commonest. `terms` and `weights` are those of the model: rare words weigh more.
 */
export const createSpeller = (terms: readonly string[], weights: ArrayLike<number>): Speller => {
  const learned = terms.flatMap((term, index) => (/^w\p{L}{3,}$/u.test(term) ? [{ word: term.slice(1), weight: weights[index] ?? 0 }] : []))
  const known = new Set(learned.map(({ word }) => word))
  const index = createWordIndex(learned.map(({ word }) => word))
  const weightOf = (id: number): number => learned[id]?.weight ?? 0
  const findBest = (word: string): string | undefined => {
    const [best] = index.typos(word).sort((a, b) => a.edits - b.edits || weightOf(a.id) - weightOf(b.id) || a.id - b.id)
    return best && learned[best.id]?.word
  }
  return (text, isWord) => {
    if (text.length > longestText) return text
    return text.replace(words, (word, at: number) => {
      const lower = word.toLowerCase()
      if (known.has(lower) || isWord(lower) || isName(text, word, at)) return word
      return findBest(lower) ?? word
    })
  }
}
