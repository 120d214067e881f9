import type { EntityMatch } from '@frontdesk/contracts/understanding'
import type { Token } from './tokenize.ts'

/** A number of the text. `value` is what it stands for; offsets are UTF-16. */
export type NumberSpan = { value: number; start: number; end: number; first: number; last: number }

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const smallWords = new Map(small.split(' ').map((word, value) => [word, value]))
const tens = new Map('twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, 20 + index * 10]))
const fractions: Record<string, number> = { '1⁄2': 0.5, '1⁄4': 0.25, '3⁄4': 0.75, '1/2': 0.5, '1/4': 0.25, '3/4': 0.75 }

/** Reads "1,000", "10.5", "5,5" and "5½"; null for what is no number, such as "2xl", "1/3" or "1.2.3". */
export const readDigits = (word: string): number | null => {
  const mixed = /^(\d{1,6}?)([13]⁄[24])$/.exec(word)
  if (mixed) return Number(mixed[1]) + (fractions[mixed[2] ?? ''] ?? 0)
  if (/^\d{1,3}(?:,\d{3}){1,4}(?:\.\d+)?$/.test(word)) return Number(word.replaceAll(',', ''))
  return /^\d{1,15}(?:[.,]\d{1,6})?$/.test(word) ? Number(word.replace(',', '.')) : null
}

/** Reads number words from a token on: "twenty five", "two hundred", "a hundred", "a dozen". Answers the value and the last token. */
const readWords = (tokens: readonly Token[], first: number): { value: number; last: number } | null => {
  const word = (at: number) => tokens[at]?.word ?? ''
  const article = /^an?$/.test(word(first)) && /^(?:hundred|thousand|dozen)$/.test(word(first + 1))
  const ten = tens.get(word(first))
  const unit = ten === undefined ? undefined : smallWords.get(word(first + 1))
  const isPair = unit !== undefined && unit > 0 && unit < 10
  let value = article ? 1 : ten !== undefined ? ten + (isPair ? unit : 0) : smallWords.get(word(first))
  let last = isPair ? first + 1 : first
  if (value === undefined) return word(first) === 'dozen' ? { value: 12, last } : null
  for (const [name, factor] of [
    ['dozen', 12],
    ['hundred', 100],
    ['thousand', 1000],
  ] as const) {
    if (word(last + 1) !== name) continue
    value *= factor
    last += 1
  }
  return { value, last }
}

const beforeOne = new Set(
  'only just want need ordered order bought got have get send sent received take buy about exactly add remove keep return cancel quantity for x with'.split(
    ' ',
  ),
)
const afterOne = new Set('please pls thanks only pair item piece unit set box pack day week month year hour person dollar'.split(' '))

/** "One" counts in "only one", "one pair" and on its own, and points at something in "this one". */
const isPronoun = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === 'one' && tokens.length > 1 && !beforeOne.has(tokens[at - 1]?.word ?? '') && !afterOne.has(tokens[at + 1]?.word ?? '')

const isGlued = (text: string, { start, end }: Token): boolean =>
  /(?:[\p{L}_/:]|\p{L}-)$/u.test(text.slice(Math.max(0, start - 2), start)) || /^(?:[\p{L}_/]|:\d)/u.test(text.slice(end, end + 2))

const readAt = (tokens: readonly Token[], at: number): { value: number; last: number } | null => {
  const digits = readDigits(tokens[at]?.word ?? '')
  if (digits === null) return isPronoun(tokens, at) ? null : readWords(tokens, at)
  const fraction = fractions[tokens[at + 1]?.word ?? '']
  return fraction !== undefined && Number.isInteger(digits) ? { value: digits + fraction, last: at + 1 } : { value: digits, last: at }
}

/** Every number in digits or words, with the tokens it spans. */
export const readNumbers = (text: string, tokens: readonly Token[]): NumberSpan[] => {
  const spans: NumberSpan[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    const read = token && !isGlued(text, token) ? readAt(tokens, at) : null
    if (!token || !read) continue
    spans.push({ value: read.value, start: token.start, end: tokens[read.last]?.end ?? token.end, first: at, last: read.last })
    at = read.last
  }
  return spans
}

/** The system entity `number`; its value is a decimal string such as "10.5". */
export const findNumbers = (text: string, numbers: readonly NumberSpan[]): EntityMatch[] =>
  numbers.map(({ value, start, end }) => ({
    entity: 'number',
    value: String(value),
    text: text.slice(start, end),
    start,
    end,
    source: 'system',
  }))
