import type { EntityMatch } from '@frontdesk/contracts/understanding'
import type { NumberSpan } from './find-numbers.ts'
import type { Token } from './tokenize.ts'

const signs: Record<string, string> = {
  $: 'USD',
  us$: 'USD',
  c$: 'CAD',
  ca$: 'CAD',
  a$: 'AUD',
  au$: 'AUD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
}
const units: Record<string, string> = {
  dollar: 'USD',
  dollars: 'USD',
  dollers: 'USD',
  buck: 'USD',
  bucks: 'USD',
  usd: 'USD',
  cad: 'CAD',
  aud: 'AUD',
  euro: 'EUR',
  euros: 'EUR',
  eur: 'EUR',
  gbp: 'GBP',
  quid: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  jpy: 'JPY',
  yen: 'JPY',
}
const codes = new Set(['usd', 'eur', 'gbp', 'cad', 'aud', 'jpy'])
const cents = /^cents?$/
const speaksOfPrice =
  /\b(?:pa(?:y|id|ying)|charg\w*|cost\w*|pric\w*|refund\w*|discount\w*|vouchers?|cards?|off|ow(?:e|ed)|spen[dt]|total|sterling|worth|only)\b|£/i

const amount = String.raw`\d{1,3}(?:[.,]\d{3}){1,3}(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?`
const signFirst = new RegExp(`(?<![\\p{L}\\p{N}])((?:us|ca?|au?)?\\$|[€£¥])\\s?(${amount})(k\\b)?(?![\\d])`, 'giu')
const signLast = new RegExp(`(?<![\\p{L}\\p{N}.,$€£¥])(${amount})(k)?\\s?([$€£¥])(?!\\d)`, 'giu')

/** Reads "1,299.99" and "1.299,99": the last mark before one or two digits at the end is the decimal one. */
const readAmount = (written: string): number => {
  const [, whole = '', decimals = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(written) ?? []
  return Number(`${whole.replace(/[.,]/g, '')}.${decimals || '0'}`)
}

const matchOf = (text: string, start: number, end: number, value: number, currency: string): EntityMatch => ({
  entity: 'money',
  value: `${value.toFixed(2)} ${currency}`,
  text: text.slice(start, end),
  start,
  end,
  source: 'system',
})

const findSigned = (text: string): EntityMatch[] => [
  ...[...text.matchAll(signFirst)].map((match) => {
    const [found, sign = '', written = '', thousand] = match
    return matchOf(
      text,
      match.index,
      match.index + found.length,
      readAmount(written) * (thousand ? 1000 : 1),
      signs[sign.toLowerCase()] ?? 'USD',
    )
  }),
  ...[...text.matchAll(signLast)].map((match) => {
    const [found, written = '', thousand, sign = ''] = match
    return matchOf(text, match.index, match.index + found.length, readAmount(written) * (thousand ? 1000 : 1), signs[sign] ?? 'USD')
  }),
]

/** The system entity `money`: "$20", "€5", "20 dollars", "twenty bucks", "EUR 5", "99 cents". Its value is "20.00 USD". */
export const findMoney = (text: string, tokens: readonly Token[], numbers: readonly NumberSpan[]): EntityMatch[] => {
  const worded = numbers.flatMap(({ value, start, end, first, last }) => {
    const after = tokens[last + 1]
    const before = tokens[first - 1]
    const isClose = after !== undefined && /^[\s-]?$/.test(text.slice(end, after.start))
    if (isClose && cents.test(after.word)) return [matchOf(text, start, after.end, value / 100, 'USD')]
    const unit = isClose ? units[after.word] : undefined
    const isWeight = /^pounds?$/.test(after?.word ?? '') && !speaksOfPrice.test(text)
    if (isClose && unit && !isWeight) return [matchOf(text, start, after.end, value, unit)]
    if (before && codes.has(before.word) && /^\s?$/.test(text.slice(before.end, start)))
      return [matchOf(text, before.start, end, value, before.word.toUpperCase())]
    return []
  })
  return /[$€£¥]/.test(text) ? [...findSigned(text), ...worded] : worded
}
