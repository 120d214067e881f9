import { namesIn, numbersIn } from './claims.ts'
import type { RawScores } from './fuse.ts'
import { hasAnswerShape } from './has-answer-shape.ts'
import { countOpposites } from './opposites.ts'
import { fold, terms } from './terms.ts'

type Passage = RawScores & { chunkId: string; title: string; heading: string; text: string; scores: { matches: readonly number[] | null } }
type Sentence = { chunkId: string; start: number; end: number; text: string; cosine: number }

/**
 * What a logistic model looks at to say whether the best passage answers: how near it and its nearest sentence are, which share of the
 * question's terms it holds (`coverage`, weighed by rarity) and how many it does not (`missing`). The others speak against it: how far the
 * question's tokens are from the passage's (`lacking`), names and numbers of the question that the nearest sentences do not hold, words of
 * which they hold the opposite, a `shape` asked for ("when") that they lack, a question that is `negated`, and one where they are not (`denied`).
 */
export type SupportFeatures = {
  sentence: number
  vector: number
  coverage: number
  missing: number
  lacking: number
  names: number
  numbers: number
  opposed: number
  shape: number
  negated: number
  denied: number
}

const negation =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|except|least|fail\w*|lack\w*|refus\w*|avoid\w*|prevent\w*|prohibit\w*|un(?:able|available|like|likely|related|known|used|paid|opened|successful\w*)|dis\w{5,}|in(?:correct|valid|capable|eligible|complete)|\w+n['’]t)\b/i

/** Counts end here: a long message is not all the better or worse for it. */
const most = { missing: 4, others: 2 } as const
/** Cosine from which a token counts as matched, and what a passage without token vectors is taken to lack: the usual. */
const matched = { from: 0.7, usualLack: 0.03 } as const

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)

const shareIn = (wanted: readonly string[], held: ReadonlySet<string>): number =>
  wanted.length === 0 ? 0 : wanted.filter((term) => held.has(term)).length / wanted.length

/** The sentence nearest by meaning and words, and it with its neighbours; a heading only where there is nothing else. */
const readNearest = (asked: readonly string[], all: readonly Sentence[]): { nearest: string; around: string } => {
  const written = all.filter(({ start, end }) => end > start)
  const sentences = written.length > 0 ? written : all
  const worth = sentences.map(({ text, cosine }) => cosine + 0.5 * shareIn(asked, new Set(terms(text))))
  const at = worth.indexOf(Math.max(...worth))
  const around = sentences.slice(Math.max(0, at - 1), at + 2).map(({ text }) => text)
  return { nearest: sentences[at]?.text ?? '', around: around.join(' ') }
}

const countMissing = (wanted: readonly string[], isHeld: (one: string) => boolean, limit: number): number =>
  Math.min(limit, wanted.filter((one) => !isHeld(one)).length)

/** Features of a ranking, best first; null when it is empty. `question` is as it was searched by words. */
export const supportFeatures = (question: string, ranking: readonly Passage[], sentences: readonly Sentence[]): SupportFeatures | null => {
  const [best] = ranking
  if (!best) return null
  const asked = [...new Set(terms(question))]
  const { nearest, around } = readNearest(
    asked,
    sentences.filter(({ chunkId }) => chunkId === best.chunkId),
  )
  const held = new Set(terms(`${best.title} ${best.heading} ${best.text}`))
  const said = fold(nearest)
  const known = numbersIn(around)
  const isNegated = negation.test(question)
  return {
    sentence: best.sentence,
    vector: best.vector,
    coverage: best.coverage,
    missing: countMissing(asked, (term) => held.has(term), most.missing),
    lacking: best.scores.matches ? mean(best.scores.matches.map((match) => Math.max(0, matched.from - match))) : matched.usualLack,
    names: countMissing(namesIn(question), (name) => said.includes(name), most.others),
    numbers: countMissing([...numbersIn(question)], (number) => known.has(number), most.others),
    opposed: Math.min(most.others, countOpposites(question, around)),
    shape: hasAnswerShape(question, around) === false ? 1 : 0,
    negated: isNegated ? 1 : 0,
    denied: isNegated && !negation.test(around) ? 1 : 0,
  }
}
