import { numbersIn } from './claims.ts'
import { type EvidenceUnit, evidenceUnits, type PassageSentence } from './evidence-units.ts'
import { compareLabels, type Labels, labelsIn } from './labels.ts'
import { terms } from './terms.ts'

export type EvidencePassage = {
  chunkId: string
  documentId: string
  title: string
  /** Place of the passage in its document. */
  position: number
  heading: string
  text: string
  /** Fused score. */
  fused: number
  sentences: readonly PassageSentence[]
}

export type Evidence = { chunkId: string; documentId: string; title: string; heading: string | null; sentence: string; score: number }

/** Most pieces handed to the answerer, and the least score beside the best one's. */
const limits = { pieces: 6, leastShare: 0.7 } as const
/** What any sentence of a good passage scores; taken off, so that shares of a score mean something. */
const floor = 0.2

type Scored = EvidenceUnit & { passage: EvidencePassage; score: number; words: Set<string>; numbers: Set<string> }

const shareIn = (wanted: ReadonlySet<string>, held: ReadonlySet<string>): number => {
  if (wanted.size === 0) return 0
  let found = 0
  for (const term of wanted) if (held.has(term)) found += 1
  return found / wanted.size
}

/** Weights of a piece's score; on SQuAD 2.0 a word weight of 0.3 to 0.8 times the meaning's finds the answering sentence most often. */
const weights = { meaning: 0.5, words: 0.2, heading: 0.15, passage: 0.15 } as const
/** What a piece of the document's opening gains, being the summary, and what a table row loses, being no sentence. */
const adjustments = { opening: 0.04, row: -0.03 } as const
/** Cosine from which a heading asks what the visitor asks, so that everything under it answers. */
const nearHeading = 0.6

/** Questions that want a way, which steps show; other questions steps answer by chance only. */
const asksForWay =
  /\bhow (?:do|can|to|should|would|could|does|might|must|am)\b|\bwhere (?:do|can|should) i\b|\bwhat (?:now|next|(?:do|should|must|can) i do)\b|\bsteps?\b|\b(?:want|need|like|wish|trying|try|going|way) to\b|\bhelp\b|^(?:please |pls |can you |could you )?(?:cancel|change|delete|remove|erase|close|reset|return|exchange|swap|report|track|update|use|redeem|download|get|send|make|start|stop|unlock)\b/i

const meaningOf = (unit: EvidenceUnit, headingCosine: number, wantsWay: boolean): number => {
  if (unit.kind === 'steps' && !wantsWay) return 0.8 * unit.cosine
  if (unit.kind === 'steps' || unit.kind === 'list') return Math.max(unit.cosine, headingCosine)
  return headingCosine >= nearHeading ? Math.max(unit.cosine, (unit.cosine + headingCosine) / 2) : unit.cosine
}

const scorePassage = (passage: EvidencePassage, best: number, asked: ReadonlySet<string>, wantsWay: boolean): Scored[] => {
  const headingCosine = Math.max(0, passage.sentences.find((sentence) => sentence.start === sentence.end)?.cosine ?? 0)
  const headingTerms = terms(passage.heading === '' ? passage.title : passage.heading)
  const standing = best > 0 ? passage.fused / best : 0
  return evidenceUnits(passage.text, passage.sentences, headingCosine).map((unit) => {
    const own = new Set(terms(unit.text))
    const isList = unit.kind === 'list' || (unit.kind === 'steps' && wantsWay)
    const words = shareIn(asked, isList ? new Set([...own, ...headingTerms]) : own)
    const score =
      weights.meaning * meaningOf(unit, headingCosine, wantsWay) +
      weights.words * words +
      weights.heading * headingCosine +
      weights.passage * standing +
      (passage.position === 0 ? adjustments.opening : 0) +
      (unit.kind === 'row' ? adjustments.row : 0)
    return { ...unit, passage, words: own, numbers: numbersIn(unit.text), score: Math.max(0, score) }
  })
}

type Standing = 'same' | 'other' | null

/** Whether a piece, or else its heading, title or passage, is about the one of a kind that the question names: case 5, and not case 53. */
const standingOf = (asked: Labels, head: string, said: readonly Labels[]): Standing => {
  for (const labels of said) {
    const standing = compareLabels(asked, labels, head)
    if (standing !== null) return standing
  }
  return null
}

/** Leaves out what is said of another one; where others are all there is, what is said of none is no answer either. */
const aboutAsked = (question: string, units: readonly Scored[]): readonly Scored[] => {
  const asked = labelsIn(question)
  if (asked.possible.size === 0) return units
  const around = new Map(
    [...new Set(units.map(({ passage }) => passage))].map((passage) => [
      passage,
      [passage.heading, passage.title, passage.text].map(labelsIn),
    ]),
  )
  let left = units.map((unit) => ({ unit, said: [labelsIn(unit.text), ...(around.get(unit.passage) ?? [])] }))
  for (const head of asked.possible.keys()) {
    const standings = left.map(({ said }) => standingOf(asked, head, said))
    if (standings.includes('other') && !standings.includes('same')) return []
    left = left.filter((_, at) => standings[at] !== 'other')
  }
  return left.map(({ unit }) => unit)
}

/** True when one of two pieces says hardly anything that the other does not. Pieces with other numbers say other things. */
const repeats = (a: Scored, b: Scored): boolean => {
  const [short, long] = a.words.size <= b.words.size ? [a, b] : [b, a]
  const shared = [...short.words].filter((term) => long.words.has(term)).length
  const sameNumbers = [...short.numbers].every((number) => long.numbers.has(number))
  return sameNumbers && (shared === short.words.size || (shared >= 4 && shared >= 0.6 * short.words.size))
}

/** Documents by their best piece, inside a document as it is written: an answer put together from neighbours then reads well. */
const inReadingOrder = (chosen: readonly Scored[]): Scored[] => {
  const documents = [...new Set(chosen.map(({ passage }) => passage.documentId))]
  const place = ({ passage, start }: Scored) => [documents.indexOf(passage.documentId), passage.position, start] as const
  return chosen.toSorted((a, b) => {
    const [left, right] = [place(a), place(b)]
    return left[0] - right[0] || left[1] - right[1] || left[2] - right[2]
  })
}

/** "Yes, you can" answers the title's question; the visitor's may be the other way round. */
const withoutYesOrNo = (sentence: string): string => sentence.replace(/^(?:yes|no),\s+(\p{L})/iu, (_, first: string) => first.toUpperCase())

/**
 * Sentences, table rows and lists of steps on which an answer may rest, in reading order: those near the question by meaning and words, from
 * passages (best first) that rank high; what an earlier one already says is left out, and what is said of another one of the kind that the
 * question names by its number. Scores lie between 0 and 1.
 */
export const selectEvidence = (question: string, passages: readonly EvidencePassage[]): Evidence[] => {
  const asked = new Set(terms(question))
  const best = passages[0]?.fused ?? 0
  const wantsWay = asksForWay.test(question)
  const units = passages.flatMap((passage) => scorePassage(passage, best, asked, wantsWay))
  const scored = aboutAsked(question, units).toSorted((a, b) => b.score - a.score)
  const chosen: Scored[] = []
  for (const unit of scored) {
    if (chosen.length === limits.pieces || unit.score < limits.leastShare * (scored[0]?.score ?? 0)) break
    if (!chosen.some((other) => repeats(unit, other))) chosen.push(unit)
  }
  return inReadingOrder(chosen).map(({ passage, text, score }) => ({
    chunkId: passage.chunkId,
    documentId: passage.documentId,
    title: passage.title,
    heading: passage.heading === '' ? null : passage.heading,
    sentence: withoutYesOrNo(text),
    score: Math.max(0.01, Math.min(1, (score - floor) / (1 - floor))),
  }))
}
