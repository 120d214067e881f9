import { isNumeric, type Phrase } from './phrase-tree.ts'
import type { Token } from './tokenize.ts'

const units = new Set(
  (
    'sec secs second seconds min mins minute minutes hr hrs hour hours day days night nights week weeks wk wks month months year years yr ' +
    'yrs am pm oclock percent pct dollar dollars buck bucks cent cents usd eur euro euros gbp quid pound pounds lb lbs kg kgs g gram grams oz ' +
    'ounce ounces inch inches cm mm m meter meters metre metres ft feet foot mile miles km liter liters litre litres star stars item items ' +
    'piece pieces pcs orders pair pairs people person persons time times of more degrees season hundred thousand dozen'
  ).split(' '),
)
const streets = new Set('street st avenue ave road rd lane ln drive dr boulevard blvd court terrace apt apartment'.split(' '))
const numberedThings = new Set(
  'apt apartment unit suite flat floor building room box gate uk eu european code pin iphone chapter step'.split(' '),
)
const contractions = new Set('it that what where let he she there here how who'.split(' '))

const tens = new Set('twenty thirty forty fifty sixty seventy eighty ninety'.split(' '))

const isCount = (text: string, tokens: readonly Token[], first: number, last: number): boolean => {
  const [begin, end] = [tokens[first], tokens[last]]
  if (!begin || !end) return false
  if (/[$€£¥#.,:/'’+\-–]/.test(text[begin.start - 1] ?? '') || /^(?:[%°"”:/$€£]|['’]\d|-\d| %)/.test(text.slice(end.end, end.end + 2)))
    return true
  if (units.has(tokens[last + 1]?.word ?? '') || numberedThings.has(tokens[first - 1]?.word ?? '')) return true
  if (tens.has(tokens[first - 1]?.word ?? '')) return true
  return [1, 2, 3].some((ahead) => streets.has(tokens[last + ahead]?.word ?? ''))
}

/** The "m" of "i m" and the "s" of "it s" are no values, nor is that of "2 m". */
const isContraction = (tokens: readonly Token[], first: number): boolean => {
  const letter = tokens[first]?.word
  const before = tokens[first - 1]?.word ?? ''
  return (letter === 'm' && (before === 'i' || isNumeric(before))) || (letter === 's' && contractions.has(before))
}

/** True when the words of a phrase count or measure something else: "6 months", "$10", "12 Oak Street", "10%", "i m". */
export const isStray = (text: string, tokens: readonly Token[], phrase: Phrase, first: number, last: number): boolean =>
  (phrase.isNumeric && isCount(text, tokens, first, last)) || (first === last && phrase.letters === 1 && isContraction(tokens, first))
