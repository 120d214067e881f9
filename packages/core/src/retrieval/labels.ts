import { plainText } from './plain-text.ts'
import { fold, terms } from './terms.ts'

/** Numbers that tell things of a kind apart, by the kind's word stem: "case 5" and "form F-12" give case: 5, f: 12. */
export type Labels = ReadonlyMap<string, ReadonlySet<string>>

/** Words before a number that is an amount: what is done with it, or how it is meant. */
const amountWords = new Set(
  `cost costs price priced fee fees charge charges pay pays take takes last lasts save saves weigh weighs measure measures hold holds fit fits allow
  allows need needs require requires receive reach reaches total equal equals exceed exceeds is within under above below least most around nearly
  roughly exactly approximately maximum minimum max min top age aged first next past every each per plus minus times until till since by up almost
  another additional extra less more fewer`.split(/\s+/),
)

const token = /(?<mark>[$€£¥]\s?)?(?<word>[\p{L}\p{N}]+(?:[.,-](?=\p{N})[\p{N}]+)*)(?<percent>\s?%)?/gu
const code = /^(\p{L}+)-?(\d+)$/u
const isNumber = (word: string): boolean => /^\d+(?:[.,]\d+)*$/.test(word)
const isContent = (word: string): boolean => /^\p{L}+$/u.test(word) && !amountWords.has(word) && terms(word).length > 0

type Token = { word: string; from: number; to: number; isAmount: boolean }

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(token)].map(({ index, 0: whole, groups }) => ({
    word: groups?.['word'] ?? '',
    from: index,
    to: index + whole.length,
    isAmount: groups?.['mark'] !== undefined || groups?.['percent'] !== undefined,
  }))

/** A number after a noun and not before one: "case 5 is closed", but neither "within 5 days" nor "costs 5". */
const labelAt = (text: string, tokens: readonly Token[], at: number): [head: string, number: string] | null => {
  const { word, from, to, isAmount } = tokens[at] as Token
  const [, letters, digits] = code.exec(word) ?? []
  if (letters !== undefined && digits !== undefined) return [letters, digits]
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (!isNumber(word) || isAmount || !before || !isContent(before.word)) return null
  if (!/^\s+(?:#\s?)?$/.test(text.slice(before.to, from))) return null
  const isCounted = after !== undefined && /^\s+$/.test(text.slice(to, after.from)) && isContent(after.word)
  return isCounted ? null : [terms(before.word)[0] ?? before.word, word]
}

export const labelsIn = (text: string): Labels => {
  const folded = fold(plainText(text)).replace(/\b(\p{L}+) (?:no\.?|nr\.?|number) (?=\d)/gu, '$1 ')
  const tokens = tokensOf(folded)
  const labels = new Map<string, Set<string>>()
  for (const at of tokens.keys()) {
    const [head, number] = labelAt(folded, tokens, at) ?? []
    if (head === undefined || number === undefined) continue
    labels.set(head, (labels.get(head) ?? new Set()).add(number))
  }
  return labels
}

/** True when both tell things of one kind apart, and none that both name. */
export const differ = (asked: Labels, said: Labels): boolean =>
  [...asked].some(([head, numbers]) => {
    const others = said.get(head)
    return others !== undefined && ![...numbers].some((number) => others.has(number))
  })
