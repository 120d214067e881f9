import type { RankedIntent, Understanding } from '@frontdesk/contracts/understanding'
import { continuesRequest } from './continues-request.ts'
import { type Asking, type ReadClause, type RequestKinds, readAsking } from './read-asking.ts'

/** A part of a message that asks for one thing, together with what was said around it; `intent` is what it asks for. */
export type Request = { text: string; start: number; end: number; intent: RankedIntent; understanding: Understanding }

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
    if (last && continuesRequest(last.asking, asking)) spans[spans.length - 1] = extend(last, asking)
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
