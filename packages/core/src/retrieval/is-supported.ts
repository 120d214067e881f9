import { clausesOf, isNegated, namesIn, numbersIn } from './claims.ts'
import { plainText } from './plain-text.ts'
import { fold, terms } from './terms.ts'

export type Support = {
  /** What the cited sentences say, and the titles and headings they stand under. */
  evidence: readonly string[]
  context: string
  /** The visitor's own words, which an answer may repeat, and the shop's name. */
  question: string
}

/** Share of a paraphrase's terms that must stand in the evidence or its headings, those left out that only repeat the question. */
const leastOverlap = 0.6

const normalize = (text: string): string =>
  fold(plainText(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const isSubset = (claimed: Iterable<string>, known: ReadonlySet<string>): boolean => {
  for (const each of claimed) if (!known.has(each)) return false
  return true
}

const numbersAgree = (sentence: string, evidence: string): boolean => {
  const known = numbersIn(evidence)
  const claimed = [...numbersIn(sentence)].filter((number) => !(number === 'plain 1' && !/\d/.test(sentence)))
  // "15" may repeat "$15"; "$15" must not be made of "15 days".
  return claimed.every((number) => known.has(number) || (number.startsWith('plain') && known.has(number.replace('plain', 'money'))))
}

const namesAgree = (sentence: string, { evidence, context, question }: Support): boolean =>
  isSubset(
    namesIn(sentence),
    new Set(
      fold([...evidence, context, question].join(' '))
        .match(/[\p{L}\p{N}][\p{L}\p{N}'’&-]*/gu)
        ?.flatMap((word) => [word, word.replace(/['’]s$/, '')]) ?? [],
    ),
  )

/** A clause of the answer must be negated exactly when the evidence's clause that is most like it is. */
const negationAgrees = (sentence: string, evidence: readonly string[]): boolean => {
  const known = evidence.flatMap(clausesOf).map((clause) => ({ clause, terms: new Set(terms(clause)) }))
  return clausesOf(sentence).every((clause) => {
    const claimed = terms(clause)
    if (claimed.length < 2) return true
    const shared = (held: ReadonlySet<string>): number => claimed.filter((term) => held.has(term)).length
    const most = Math.max(0, ...known.map((each) => shared(each.terms)))
    if (most === 0) return true
    return known.some((each) => shared(each.terms) === most && isNegated(each.clause) === isNegated(clause))
  })
}

/** Deeds and pledges, which no paraphrase may make of a rule: "I have refunded your order", "we will send it". */
const deeds = [
  /\bI\b|\bI['’]/,
  /\b(?:have|has|had|['’]ve)\s+(?:(?:now|just|already|been)\s+)*[a-z]+(?:ed|en|nt|ld|id)\b/i,
  /\bwe(?:\s+will|['’]ll|\s+are\s+going\s+to)\b/i,
] as const

const deedsAgree = (sentence: string, evidence: readonly string[]): boolean =>
  deeds.every((deed) => !deed.test(sentence) || evidence.some((each) => deed.test(each)))

const overlaps = (sentence: string, { evidence, context, question }: Support): boolean => {
  const held = new Set(terms([...evidence, context].join(' ')))
  const asked = new Set(terms(question))
  const claimed = [...new Set(terms(sentence))].filter((term) => held.has(term) || !asked.has(term))
  const own = new Set(terms(evidence.join(' ')))
  const borne = claimed.filter((term) => held.has(term)).length
  return claimed.some((term) => own.has(term)) && borne >= leastOverlap * claimed.length && borne > 0.5 * new Set(terms(sentence)).size
}

/**
 * True when the cited evidence bears out a sentence: word for word, or as a paraphrase that states no other number or name, turns no
 * "not" around, claims no deed and says little in words of its own. A check of form: it catches slips and inventions, not every false inference.
 */
export const isSupported = (sentence: string, support: Support): boolean => {
  const { evidence } = support
  if (evidence.length === 0) return false
  const plain = normalize(sentence)
  if (plain === '') return false
  if (!negationAgrees(sentence, evidence)) return false
  if (plain.split(' ').length > 3 && evidence.some((each) => ` ${normalize(each)} `.includes(` ${plain} `))) return true
  if (!deedsAgree(sentence, evidence)) return false
  return numbersAgree(sentence, `${evidence.join(' ')} ${support.context}`) && namesAgree(sentence, support) && overlaps(sentence, support)
}
