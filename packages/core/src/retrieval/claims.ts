import { plainText } from './plain-text.ts'
import { fold } from './terms.ts'

const numberWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const wordPattern = new RegExp(`\\b(?:${numberWords.join('|')})\\b`, 'g')
const numberPattern = /([$€£¥]\s?)?(\d+(?:[.,]\d+)*)(\s?(?:%|percent\b|dollars?\b|usd\b|euros?\b|pounds?\b))?/gi
const moneyUnit = /dollar|usd|euro|pound/

/** Numbers a text states, each with its kind: "$4.95" is `money 4.95`, "10%" `percent 10`, "two days" `plain 2`. */
export const numbersIn = (text: string): Set<string> => {
  const found = new Set<string>()
  const folded = fold(text)
  for (const [, sign = '', digits = '', unit = ''] of folded.matchAll(numberPattern)) {
    const kind = sign !== '' || moneyUnit.test(unit) ? 'money' : unit === '' ? 'plain' : 'percent'
    found.add(`${kind} ${Number(digits.replace(/,(?=\d{3}\b)/g, '').replace(',', '.'))}`)
  }
  for (const [word] of folded.matchAll(wordPattern)) found.add(`plain ${numberWords.indexOf(word)}`)
  return found
}

const properName = /(?<![.!?:]\s|^["'“‘(]?)\b\p{Lu}[\p{L}\p{N}'’&-]*/gu

/** Capitalised words and abbreviations inside the sentences of a text, folded; the first word of a sentence may be anything. */
export const namesIn = (text: string): string[] =>
  [...plainText(text).matchAll(properName)]
    .map(([name]) => fold(name).replace(/['’]s$/, ''))
    .filter((name) => name !== 'i' && !/^i['’]/.test(name))

const negations = /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|unable|impossible|\w+n['’]t)\b/i
const clauseEnd = /[,;:()]|\s+[–—-]\s+|[.!?](?=\s|$)|\b(?:but|because|unless|although|while|which|so that|however|if|and)\b/gi

export const isNegated = (text: string): boolean => negations.test(text)

/** The clauses of a text, so that a "not" is weighed only against what it stands with. */
export const clausesOf = (text: string): string[] =>
  text
    .split(clauseEnd)
    .map((clause) => clause.trim())
    .filter(Boolean)
