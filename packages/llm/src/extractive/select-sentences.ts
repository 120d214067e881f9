import { terms } from '@frontdesk/core/retrieval/terms'
import type { EvidenceSentence } from '../port.ts'
import { shapesOf } from './question-shapes.ts'

/** A sentence and its number in the evidence, from 1. */
export type Selected = { marker: number; sentence: string }

type Candidate = EvidenceSentence & { marker: number; worth: number; words: number; terms: Set<string> }

const limits = { sentences: 3, documents: 2, words: 60 } as const
/** Worth of a sentence whose shape fits the question, beside one that does not. */
const shapeBonus = 1.05
/** Least worth beside the best sentence's, in its own document and in another. */
const leastShare = { same: 0.88, other: 0.94 } as const

const isList = ({ sentence }: EvidenceSentence): boolean => sentence.includes('\n')
const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length

/** Share of the smaller set's terms that both hold, 0 to 1. */
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 1
  let shared = 0
  for (const term of small) if (large.has(term)) shared += 1
  return shared / small.size
}

const weigh = (question: string, evidence: readonly EvidenceSentence[]): Candidate[] => {
  const shapes = shapesOf(question)
  return evidence
    .map((piece, index) => {
      const fits = shapes.some((answers) => answers(piece.sentence))
      const worth = piece.score * (fits ? shapeBonus : 1)
      return { ...piece, marker: index + 1, worth, words: countWords(piece.sentence), terms: new Set(terms(piece.sentence)) }
    })
    .sort((a, b) => b.worth - a.worth)
}

const fits = (candidate: Candidate, chosen: readonly Candidate[], best: Candidate): boolean => {
  const documents = new Set([...chosen.map((other) => other.documentId), candidate.documentId])
  const share = candidate.documentId === best.documentId ? leastShare.same : leastShare.other
  const words = chosen.reduce((sum, other) => sum + other.words, candidate.words)
  return (
    candidate.worth >= share * best.worth &&
    words <= limits.words &&
    documents.size <= limits.documents &&
    !chosen.some((other) => overlap(candidate.terms, other.terms) >= 0.75)
  )
}

/**
 * The one to three sentences that answer best: the first by support and by the shape of the question (a time, an amount, a permission),
 * then others hardly worse that say something new, of at most two documents and 60 words. Sentences of a document stay in the
 * order of the evidence. Empty only for empty evidence.
 */
export const selectSentences = (question: string, evidence: readonly EvidenceSentence[]): Selected[] => {
  const [best, ...rest] = weigh(question, evidence)
  if (!best) return []
  const chosen = [best]
  for (const candidate of rest) {
    // A list of steps is an answer by itself.
    if (chosen.length === limits.sentences || isList(best)) break
    if (fits(candidate, chosen, best)) chosen.push(candidate)
  }
  const order = (candidate: Candidate): number => (candidate.documentId === best.documentId ? 0 : evidence.length) + candidate.marker
  return chosen.sort((a, b) => order(a) - order(b)).map(({ marker, sentence }) => ({ marker, sentence: sentence.trim() }))
}
