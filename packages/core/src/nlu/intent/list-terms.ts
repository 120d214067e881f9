/** Lower case, no accents, plain quotes, every digit a zero: what is spelt alike counts alike, and order numbers share their shape. */
const simplify = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\d/g, '0')

const wordPattern = /[\p{L}\p{N}]+(?:'\p{L}+)*|[?!€$£]/gu
const shortestGram = 3
const longestGram = 4

/** Words and pairs of neighbours, as `w…`, and the runs of 3 and 4 characters inside each word and its edges, as `c…`. */
export const listTerms = (text: string): { words: string[]; characters: string[] } => {
  const tokens = simplify(text).match(wordPattern) ?? []
  const words: string[] = []
  const characters: string[] = []
  tokens.forEach((token, index) => {
    words.push(`w${token}`)
    const next = tokens[index + 1]
    if (next !== undefined) words.push(`w${token} ${next}`)
    const padded = ` ${token.slice(0, 40)} `
    for (let size = shortestGram; size <= longestGram; size++) {
      for (let start = 0; start + size <= padded.length; start++) characters.push(`c${padded.slice(start, start + size)}`)
    }
  })
  return { words, characters }
}
