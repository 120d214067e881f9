import { evidenceUnits, type EvidenceUnit, type PassageSentence } from './evidence-units.ts'
import { terms } from './terms.ts'

export type EvidencePassage = {
  chunkId: string
  documentId: string
  title: string
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

const scorePassage = (passage: EvidencePassage, rank: number, best: number, asked: ReadonlySet<string>): Scored[] => {
  const headingCosine = passage.sentences.find((sentence) => sentence.start === sentence.end)?.cosine ?? 0
  const standing = best > 0 ? passage.fused / best : 0
  const headingWords = terms(passage.heading === '' ? passage.title : passage.heading)
  return evidenceUnits(passage.text, passage.sentences).map((unit) => {
    const words = new Set(terms(unit.text))
    const overlap = shareIn(asked, new Set([...words, ...headingWords]))
    // What stands under a heading answers what the heading asks, steps above all.
    const meaning = unit.kind === 'steps' ? Math.max(unit.cosine, headingCosine) : Math.max(unit.cosine, 0.5 * (unit.cosine + headingCosine))
    return { ...unit, passage, rank, words, score: Math.max(0, 0.55 * meaning + 0.2 * overlap + 0.25 * standing) }
  })
}

/** True when one of two texts says hardly anything that the other does not. */
const repeats = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a]
  return shareIn(short, long) >= 0.8
}

/**
 * Sentences, table rows and lists of steps on which an answer may rest, best first: those near the question by meaning and words, from
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
  return chosen.map(({ passage, text, score }) => ({
    chunkId: passage.chunkId,
    documentId: passage.documentId,
    title: passage.title,
    heading: passage.heading === '' ? null : passage.heading,
    sentence: text,
    score: Math.min(1, score),
  }))
}
