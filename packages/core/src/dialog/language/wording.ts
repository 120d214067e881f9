/** A message in the forms the rules read. */
export type Wording = {
  /** As written, trimmed. */
  text: string
  /** Lower case, straight quotes, single spaces, punctuation kept. */
  plain: string
  /** Lower-case words without apostrophes ("dont"); "lf-104882" and "10.5" stay whole. */
  words: readonly string[]
  /** The words joined by single spaces. */
  bare: string
}

const emojis: readonly (readonly [RegExp, string])[] = [
  [/[👍👌✅✔🆗]/gu, ' yes '],
  [/[👎❌✖🚫]/gu, ' no '],
]
const wordPattern = /[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu

/** Splits a text into lower-case words without apostrophes. */
export const toWords = (text: string): string[] =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’‘`´]/g, "'")
      .match(wordPattern) ?? []
  ).map((word) => word.replaceAll("'", ''))

/** Prepares a message for reading; thumbs and ticks count as yes and no. */
export function toWording(text: string): Wording {
  const spoken = emojis.reduce((rest, [pattern, word]) => rest.replace(pattern, word), text)
  const words = toWords(spoken)
  const plain = spoken
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
  return { text: text.trim(), plain, words, bare: words.join(' ') }
}
