import { namesIn, numbersIn } from './claims.ts'
import type { RawScores } from './fuse.ts'
import { hasAnswerShape } from './has-answer-shape.ts'
import { fold, terms } from './terms.ts'

type Passage = RawScores & {
  chunkId: string
  documentId: string
  title: string
  heading: string
  text: string
  scores: { fused: number; late: number | null; matches: readonly number[] | null }
}
type Sentence = { chunkId: string; text: string; cosine: number }

/**
 * What a logistic model looks at to say whether the best passage answers. `margin` is the lead in fused score over the best passage of
 * another document, `late` the match of the question's tokens and `weakest` the worst of them; `covered` is the share of the question's
 * terms in the nearest sentence. The rest count what speaks against it: `names` and `numbers` of the question that the passage does not
 * hold, a `shape` asked for ("when") that the nearest sentences lack, a question that is `negated`, and one where the sentence is not.
 */
export type SupportFeatures = {
  sentence: number
  vector: number
  coverage: number
  margin: number
  late: number
  weakest: number
  nearest: number
  covered: number
  names: number
  numbers: number
  shape: number
  negated: number
  turned: number
  length: number
}

const negation =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|except|least|fail\w*|lack\w*|refus\w*|avoid\w*|prevent\w*|prohibit\w*|un(?:able|available|like|likely|related|known|used|paid|opened|successful\w*)|dis\w{5,}|in(?:correct|valid|capable|eligible|complete)|\w+n['’]t)\b/i

/** Matches taken for a passage without token vectors: the usual ones. */
const unknown = { late: 0.75, weakest: 0.5 } as const

const shareIn = (wanted: readonly string[], held: ReadonlySet<string>): number =>
  wanted.length === 0 ? 0 : wanted.filter((term) => held.has(term)).length / wanted.length

/** The sentence nearest by meaning and words, with its neighbours. */
const readNearest = (asked: readonly string[], sentences: readonly Sentence[]) => {
  const scored = sentences.map(({ text, cosine }) => ({ text, cosine, covered: shareIn(asked, new Set(terms(text))) }))
  const worth = scored.map(({ cosine, covered }) => cosine + 0.5 * covered)
  const at = worth.indexOf(Math.max(...worth))
  const around = scored.slice(Math.max(0, at - 1), at + 2).map(({ text }) => text)
  return { nearest: scored[at] ?? { text: '', cosine: 0, covered: 0 }, around: around.join(' ') }
}

/** Features of a ranking, best first; null when it is empty. `question` is as it was searched by words. */
export const supportFeatures = (question: string, ranking: readonly Passage[], sentences: readonly Sentence[]): SupportFeatures | null => {
  const [best] = ranking
  if (!best) return null
  const other = ranking.find((passage) => passage.documentId !== best.documentId)
  const asked = [...new Set(terms(question))]
  const { nearest, around } = readNearest(
    asked,
    sentences.filter(({ chunkId }) => chunkId === best.chunkId),
  )
  const whole = `${best.title} ${best.heading} ${best.text}`
  const folded = fold(whole)
  const known = numbersIn(whole)
  const { matches, late } = best.scores
  return {
    sentence: best.sentence,
    vector: best.vector,
    coverage: best.coverage,
    margin: best.scores.fused - (other?.scores.fused ?? 0),
    late: late ?? unknown.late,
    weakest: matches ? Math.min(...matches) : unknown.weakest,
    nearest: nearest.cosine,
    covered: nearest.covered,
    names: Math.min(2, namesIn(question).filter((name) => !folded.includes(name)).length),
    numbers: Math.min(2, [...numbersIn(question)].filter((number) => !known.has(number)).length),
    shape: hasAnswerShape(question, around) === false ? 1 : 0,
    negated: negation.test(question) ? 1 : 0,
    turned: negation.test(question) !== negation.test(nearest.text) ? 1 : 0,
    length: Math.min(2, asked.length / 10),
  }
}
