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

export type Terms = { words: string[]; characters: string[] }

const listRuns = (token: string): string[] => {
  const runs: string[] = []
  const padded = ` ${token.slice(0, 40)} `
  for (let size = shortestGram; size <= longestGram; size++) {
    for (let start = 0; start + size <= padded.length; start++) runs.push(`c${padded.slice(start, start + size)}`)
  }
  return runs
}

/** Words and pairs of neighbours, as `w…`, and the runs of 3 and 4 characters inside each word and its edges, as `c…`. */
export const listTerms = (text: string, runsOf: (token: string) => string[] = listRuns): Terms => {
  const tokens = simplify(text).match(wordPattern) ?? []
  const words: string[] = []
  const characters: string[] = []
  tokens.forEach((token, index) => {
    words.push(`w${token}`)
    const next = tokens[index + 1]
    if (next !== undefined) words.push(`w${token} ${next}`)
    for (const run of runsOf(token)) characters.push(run)
  })
  return { words, characters }
}

/** `listTerms` for many texts that share words and are asked for again: it remembers both. */
export const createTermLister = (): ((text: string) => Terms) => {
  const known = new Map<string, Terms>()
  const runs = new Map<string, string[]>()
  const runsOf = (token: string): string[] => {
    const found = runs.get(token) ?? listRuns(token)
    runs.set(token, found)
    return found
  }
  return (text) => {
    const terms = known.get(text) ?? listTerms(text, runsOf)
    known.set(text, terms)
    return terms
  }
}
