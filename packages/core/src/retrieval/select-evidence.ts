import { type EvidenceUnit, evidenceUnits, type PassageSentence } from './evidence-units.ts'
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

type Scored = EvidenceUnit & { passage: EvidencePassage; rank: number; score: number; words: Set<string> }

const shareIn = (wanted: ReadonlySet<string>, held: ReadonlySet<string>): number => {
  if (wanted.size === 0) return 0
  let found = 0
  for (const term of wanted) if (held.has(term)) found += 1
  return found / wanted.size
}

/** Weights of a piece's score; on SQuAD 2.0 a word weight of 0.3 to 0.8 times the meaning's finds the answering sentence most often. */
const weights = { meaning: 0.5, words: 0.2, heading: 0.15, passage: 0.15 } as const

const scorePassage = (passage: EvidencePassage, rank: number, best: number, asked: ReadonlySet<string>): Scored[] => {
  const headingCosine = Math.max(0, passage.sentences.find((sentence) => sentence.start === sentence.end)?.cosine ?? 0)
  const headingTerms = terms(passage.heading === '' ? passage.title : passage.heading)
  const standing = best > 0 ? passage.fused / best : 0
  return evidenceUnits(passage.text, passage.sentences).map((unit) => {
    const own = new Set(terms(unit.text))
    // Steps answer what their heading asks; no single step does.
    const meaning = unit.kind === 'steps' ? Math.max(unit.cosine, headingCosine) : unit.cosine
    const words = shareIn(asked, unit.kind === 'steps' ? new Set([...own, ...headingTerms]) : own)
    const score = weights.meaning * meaning + weights.words * words + weights.heading * headingCosine + weights.passage * standing
    return { ...unit, passage, rank, words: own, score: Math.max(0, score) }
  })
}

/** True when one of two texts says hardly anything that the other does not. */
const repeats = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a]
  return shareIn(short, long) >= 0.8
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

/**
 * Sentences, table rows and lists of steps on which an answer may rest, in reading order: those near the question by meaning and words, from
 * passages (best first) that rank high; what an earlier one already says is left out. Scores lie between 0 and 1.
 */
export const selectEvidence = (question: string, passages: readonly EvidencePassage[]): Evidence[] => {
  const asked = new Set(terms(question))
  const best = passages[0]?.fused ?? 0
  const scored = passages.flatMap((passage, rank) => scorePassage(passage, rank, best, asked)).sort((a, b) => b.score - a.score)
  const chosen: Scored[] = []
  for (const unit of scored) {
    if (chosen.length === limits.pieces || unit.score < limits.leastShare * (scored[0]?.score ?? 0)) break
    if (!chosen.some((other) => repeats(unit.words, other.words))) chosen.push(unit)
  }
  return inReadingOrder(chosen).map(({ passage, text, score }) => ({
    chunkId: passage.chunkId,
    documentId: passage.documentId,
    title: passage.title,
    heading: passage.heading === '' ? null : passage.heading,
    sentence: text,
    score: Math.min(1, score),
  }))
}
