import { plainText } from './plain-text.ts'
import { fold, terms } from './terms.ts'

/**
 * Numbers that tell things of a kind apart, by the kind's word stem: "case 5" and "form F-12" give case: 5, f: 12. `certain` are those that
 * can be nothing else; `possible` holds besides what may be a number of things: "version 2 runs", but also "upload 3 files".
 */
export type Labels = { certain: Numbers; possible: Numbers }
type Numbers = ReadonlyMap<string, ReadonlySet<string>>

/** Words before a number that is an amount: what is done with it, or how it is meant. */
const amountWords = new Set(
  `cost costs price priced fee fees charge charges pay pays take takes last lasts save saves weigh weighs measure measures hold holds fit fits allow
  allows need needs require requires receive reach reaches total equal equals exceed exceeds is within under above below least most around nearly
  roughly exactly approximately maximum minimum max min top age aged first next past every each per plus minus times until till since by up almost
  another additional extra less more fewer`.split(/\s+/),
)
/** What stands before it is a verb: "can I upload 3", "to send 2". */
const beforeVerbs = new Set('i you we they he she it to can may must should could would will shall might not please dont cant'.split(' '))

/** A span of time is none of a kind. */
const measures = new Set('second minute hour day week month year age'.split(' '))
/** "From size 36 up to size 44" holds for those between. */
const bounds = /\b(?:from|to|until|till|before|after|since|between|over|under|above|below|beyond|than|up|through)\b/
const boundAfter = /^\s*(?:\+|(?:or|and) (?:later|newer|higher|above|up|more|older|earlier|lower|below)\b|(?:on|up)wards?\b)/
/** Words before a label in which such a word is looked for. */
const boundReach = 4

const token = /(?<mark>[$€£¥]\s?)?(?<word>[\p{L}\p{N}]+(?:[.,-](?=\p{N})[\p{N}]+)*)(?<percent>\s?%)?/gu
const code = /^(\p{L}+)-?(\d+)$/u
const isNumber = (word: string): boolean => /^\d+(?:[.,]\d+)*$/.test(word)
const isContent = (word: string): boolean => /^\p{L}+$/u.test(word) && !amountWords.has(word) && terms(word).length > 0

type Token = { word: string; from: number; to: number; isAmount: boolean }
type Label = { head: string; number: string; isCertain: boolean }

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(token)].map(({ index, 0: whole, groups }) => ({
    word: groups?.['word'] ?? '',
    from: index,
    to: index + whole.length,
    isAmount: groups?.['mark'] !== undefined || groups?.['percent'] !== undefined,
  }))

/** A number after a noun: "case 5 is closed", but neither "within 5 days" nor "costs 5". Before another noun it may count those. */
const labelAt = (text: string, tokens: readonly Token[], at: number): Label | null => {
  const { word, from, to, isAmount } = tokens[at] as Token
  const [, letters, digits] = code.exec(word) ?? []
  if (letters !== undefined && digits !== undefined) return { head: letters, number: digits, isCertain: true }
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (!isNumber(word) || isAmount || !before || !isContent(before.word)) return null
  if (!/^\s+(?:#\s?)?$/.test(text.slice(before.to, from)) || beforeVerbs.has(tokens[at - 2]?.word ?? '')) return null
  const head = terms(before.word)[0] ?? before.word
  const near = text.slice(tokens[Math.max(0, at - 1 - boundReach)]?.from, before.from).split(/[.,;:()!?]/)
  if (measures.has(head) || bounds.test(near.at(-1) ?? '') || boundAfter.test(text.slice(to))) return null
  const counts = after !== undefined && /^\s+$/.test(text.slice(to, after.from)) && isContent(after.word)
  return { head, number: word, isCertain: !counts }
}

const group = (labels: readonly Label[]): Numbers => {
  const numbers = new Map<string, Set<string>>()
  for (const { head, number } of labels) numbers.set(head, (numbers.get(head) ?? new Set()).add(number))
  return numbers
}

export const labelsIn = (text: string): Labels => {
  const folded = fold(plainText(text)).replace(/\b(\p{L}+) (?:no\.?|nr\.?|number) (?=\d)/gu, '$1 ')
  const tokens = tokensOf(folded)
  const labels = [...tokens.keys()].flatMap((at) => labelAt(folded, tokens, at) ?? [])
  return { certain: group(labels.filter(({ isCertain }) => isCertain)), possible: group(labels) }
}

/** How two texts' labels of one kind stand to each other; null where not both have any that is more than possible. */
export const compareLabels = (one: Labels, other: Labels, head: string): 'same' | 'other' | null => {
  const [mine, theirs] = [one.possible.get(head), other.possible.get(head)]
  if (!mine || !theirs || !(one.certain.has(head) || other.certain.has(head))) return null
  return [...mine].some((number) => theirs.has(number)) ? 'same' : 'other'
}

/** True when both tell things of one kind apart, and none that both name. */
export const differ = (one: Labels, other: Labels): boolean =>
  [...one.possible.keys()].some((head) => compareLabels(one, other, head) === 'other')
