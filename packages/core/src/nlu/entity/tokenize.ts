/** A word of a text. `word` is folded (lower case, no accents, no apostrophes); `start` and `end` are UTF-16 offsets into the text. */
export type Token = { word: string; start: number; end: number }

const tokenPattern = /\d+(?:[.,/]\d+)*[½¼¾]?\p{L}*|[\p{L}\p{M}\p{N}]+(?:['’‘`´ʼ][\p{L}\p{M}]+)*/gu

/** Folds a word to what is compared: "Can’t" to "cant", "Café" to "cafe". */
export const foldWord = (word: string): string => {
  const lower = word.toLowerCase()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is plain ASCII
  if (/^[\x00-\x7f]*$/.test(lower)) return lower.replace(/['`]/g, '')
  return lower.normalize('NFKD').replace(/[\p{M}'’‘`´ʼ]/gu, '')
}

/** Splits a text into words and numbers ("10.5", "5½", "1/2" stay whole; "off-white" and "too_small" are two words). */
export const tokenize = (text: string): Token[] => {
  const tokens: Token[] = []
  for (const match of text.matchAll(tokenPattern)) {
    const word = foldWord(match[0])
    if (word) tokens.push({ word, start: match.index, end: match.index + match[0].length })
  }
  return tokens
}
