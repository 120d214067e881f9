import type { RankedIntent, Understanding } from '@frontdesk/contracts/understanding'
import { type ClauseMood, clauseMood, isAlternative, isConsequence, isFurther, isQuestion, pointsBack } from './clause-mood.ts'
import type { Clause } from './propose-clauses.ts'

export type ReadClause = Clause & { understanding: Understanding }

/** A part of a message that asks for one thing, together with what was said around it; `intent` is what it asks for. */
export type Request = { text: string; start: number; end: number; intent: RankedIntent; understanding: Understanding }

export type RequestKinds = {
  outOfScopeThreshold: number
  /** Null for an intent that the desk does not know. */
  kindOf(intent: string): 'flow' | 'social' | 'knowledge' | null
}

/**
 * What a clause must bring to count as a request of its own: probability of its best intent, and out-of-scope score as a share of the
 * threshold. Chosen on half of `several-requests.json`: what merely states or names something must be clearer than what asks.
 */
const demands: Record<ClauseMood, { probability: number; scope: number }> = {
  asks: { probability: 0.5, scope: 0.55 },
  states: { probability: 0.85, scope: 0.12 },
  names: { probability: 0.85, scope: 0.12 },
}
/** Where the message as a whole is this sure of one request, another must be at least as sure as `besideSure`. */
const sureWhole = 0.9
const besideSure = 0.7
/** A short question that only points at what was said before ("how much is it?") asks for nothing of which the whole shows no trace. */
const trace = 0.03
const shortWords = 4

type Asking = ReadClause & { intent: RankedIntent; mood: ClauseMood }

/** "Also" says of what follows, and of what stands before, that it is a request. */
const isFurtherClause = ({ text, further }: ReadClause): boolean => further || isFurther(text)

/** A clause that asks for something by itself: its best intent is probable, in scope, and no mere courtesy. */
const readAsking = (
  clause: ReadClause,
  next: ReadClause | undefined,
  whole: Understanding,
  { outOfScopeThreshold, kindOf }: RequestKinds,
): Asking | null => {
  const [intent] = clause.understanding.intents
  const kind = intent ? kindOf(intent.name) : null
  if (!intent || (kind !== 'flow' && kind !== 'knowledge')) return null
  const mood = clauseMood(clause.text)
  const [best] = whole.intents
  const share = whole.intents.find(({ name }) => name === intent.name)?.probability ?? 0
  const short = clause.text.split(/\s+/).length <= shortWords
  if (short && share < trace && pointsBack(clause.text) && isQuestion(clause.text)) return null
  const beside = best && best.probability >= sureWhole && best.name !== intent.name ? besideSure : 0
  const { probability, scope } = demands[isFurtherClause(clause) || (next && isFurtherClause(next)) ? 'asks' : mood]
  const clear = intent.probability >= Math.max(probability, beside) && clause.understanding.outOfScope <= scope * outOfScopeThreshold
  return clear ? { ...clause, intent, mood } : null
}

/** True where two clauses name different values of one entity. */
const differInObject = (one: ReadClause, other: ReadClause): boolean =>
  one.understanding.entities.some(({ entity, value }) => {
    const named = other.understanding.entities.filter((match) => match.entity === entity)
    return named.length > 0 && named.every((match) => match.value !== value)
  })

/** True where a clause continues the request before it: the same once more, its reason, or what follows from it. */
const continues = (one: Asking, other: Asking): boolean => {
  const [asks, further] = [one.mood === 'asks' && other.mood === 'asks', isFurtherClause(other)]
  if (one.intent.name === other.intent.name) return !(asks && differInObject(one, other))
  if (further) return false
  if (isConsequence(other.text) || isAlternative(other.text)) return true
  if (one.mood === 'asks') return other.mood !== 'asks' && pointsBack(other.text)
  return other.mood === 'asks' && (pointsBack(other.text) || !isQuestion(other.text))
}

type Span = { asking: Asking; start: number; end: number }

/** Of a statement and the request that goes with it the request says what is asked for. */
const extend = (last: Span, asking: Asking): Span => ({
  ...last,
  end: asking.end,
  asking: last.asking.mood !== 'asks' && asking.mood === 'asks' ? asking : last.asking,
})

const gatherSpans = (clauses: readonly ReadClause[], whole: Understanding, kinds: RequestKinds): Span[] => {
  const spans: Span[] = []
  let start: number | null = null
  for (const [index, clause] of clauses.entries()) {
    start ??= clause.start
    const asking = readAsking(clause, clauses[index + 1], whole, kinds)
    if (!asking) continue
    const last = spans.at(-1)
    if (last && continues(last.asking, asking)) spans[spans.length - 1] = extend(last, asking)
    else spans.push({ asking, start, end: asking.end })
    start = null
  }
  const [last, end] = [spans.at(-1), clauses.at(-1)?.end]
  if (last && end !== undefined) last.end = end
  return spans
}

const within = ({ entities }: Understanding, start: number, end: number): Understanding['entities'] =>
  entities.flatMap((match) =>
    match.start >= start && match.end <= end ? [{ ...match, start: match.start - start, end: match.end - start }] : [],
  )

/**
 * The requests of a message, in order; none where it is one request, however many clauses it has. Clauses that ask for nothing
 * (a greeting, what happened) go with the request after them, the last ones with the one before.
 */
export const chooseRequests = (text: string, whole: Understanding, clauses: readonly ReadClause[], kinds: RequestKinds): Request[] => {
  const spans = gatherSpans(clauses, whole, kinds)
  if (spans.length < 2) return []
  return spans.map(({ asking, start, end }) => ({
    text: text.slice(start, end),
    start,
    end,
    intent: asking.intent,
    understanding: { ...asking.understanding, entities: within(whole, start, end) },
  }))
}
