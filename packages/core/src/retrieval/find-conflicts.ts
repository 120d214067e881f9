import { isNegated, numbersIn } from './claims.ts'
import { differ, labelsIn } from './labels.ts'
import { terms } from './terms.ts'

type Piece = { chunkId: string; documentId: string; title: string; sentence: string; revisedAt: number }

/** Two sentences of different documents that say different things of one subject; `newer` is of the document revised last. */
export type Conflict = { newer: Piece; older: Piece; about: 'numbers' | 'negation' }

/** Share of the words of both, numbers aside, from which they speak of the same, and the least number of those. */
const sameSubject = { share: 0.7, terms: 3 } as const

/** Verbs that say of an amount that it is one, as stems: "costs $5" and "is $5" are of one subject. */
const lightWords = new Set(
  'cost charg pai take last offer provid give allow accept appli need requir receiv us make within up total current usual general'.split(
    ' ',
  ),
)

const subjectOf = (sentence: string): Set<string> => new Set(terms(sentence).filter((term) => !/\d/.test(term)))

/** "Standard" on one side and "express" on the other are two subjects; words that one side has more are not. */
const shareSubject = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const only = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
    [...one].filter((term) => !other.has(term) && !lightWords.has(term)).length
  const [onlyA, onlyB] = [only(a, b), only(b, a)]
  const shared = [...a].filter((term) => b.has(term)).length
  if (onlyA > 0 && onlyB > 0) return false
  return shared >= sameSubject.terms && shared >= sameSubject.share * (shared + onlyA + onlyB)
}

/** True when both state numbers of a kind (money, per cent, plain) and have none of that kind in common. */
const numbersDiffer = (a: string, b: string): boolean => {
  const [left, right] = [[...numbersIn(a)], [...numbersIn(b)]]
  const kinds = new Set(left.map((number) => number.split(' ')[0]))
  return [...kinds].some((kind) => {
    const own = left.filter((number) => number.startsWith(`${kind} `))
    const others = right.filter((number) => number.startsWith(`${kind} `))
    return others.length > 0 && !own.some((number) => others.includes(number))
  })
}

const contradict = (a: string, b: string): Conflict['about'] | null => {
  if (!shareSubject(subjectOf(a), subjectOf(b)) || differ(labelsIn(a), labelsIn(b))) return null
  if (numbersDiffer(a, b)) return 'numbers'
  return isNegated(a) !== isNegated(b) ? 'negation' : null
}

/** Contradictions among pieces of evidence. A check of form, for the owner to judge: the same words with other numbers or a "not". */
export const findConflicts = (pieces: readonly Piece[]): Conflict[] =>
  pieces.flatMap((piece, at) =>
    pieces.slice(at + 1).flatMap((other): Conflict[] => {
      if (piece.documentId === other.documentId || piece.sentence.includes('\n') || other.sentence.includes('\n')) return []
      const about = contradict(piece.sentence, other.sentence)
      if (about === null) return []
      return [other.revisedAt > piece.revisedAt ? { newer: other, older: piece, about } : { newer: piece, older: other, about }]
    }),
  )
