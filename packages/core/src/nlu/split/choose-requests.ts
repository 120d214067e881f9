import type { RankedIntent, Understanding } from '@frontdesk/contracts/understanding'
import { statesOnly } from './clause-mood.ts'
import type { Clause } from './propose-clauses.ts'

export type ReadClause = Clause & { understanding: Understanding }

/** A part of a message that asks for one thing, together with what was said around it; `intent` is what it asks for. */
export type Request = Clause & { intent: RankedIntent; understanding: Understanding }

export type RequestKinds = {
  outOfScopeThreshold: number
  /** Null for an intent that the desk does not know. */
  kindOf(intent: string): 'flow' | 'social' | 'knowledge' | null
}

/** How probable the intent of a clause must be for the message to be cut there. */
const requestProbability = 0.5

type Asking = ReadClause & { intent: RankedIntent }

/** A clause that asks for something by itself: its best intent is probable, in scope, and no mere courtesy. */
const readAsking = (clause: ReadClause, { outOfScopeThreshold, kindOf }: RequestKinds): Asking | null => {
  const [intent] = clause.understanding.intents
  if (!intent || intent.probability < requestProbability || clause.understanding.outOfScope >= outOfScopeThreshold) return null
  const kind = kindOf(intent.name)
  return kind === 'flow' || kind === 'knowledge' ? { ...clause, intent } : null
}

const objectsOf = ({ understanding }: ReadClause): string =>
  understanding.entities
    .map(({ entity, value }) => `${entity}=${value}`)
    .sort()
    .join()

/** The same thing asked for once more, of nothing else; or a cause and what is wanted for it. */
const belongTogether = (one: Asking, other: Asking): boolean => {
  if (statesOnly(one.text) && !statesOnly(other.text)) return true
  if (one.intent.name !== other.intent.name) return false
  const [first, second] = [objectsOf(one), objectsOf(other)]
  return first === '' || second === '' || first === second
}

/**
 * The requests of a message, in order; none where it is one request, however many clauses it has. Clauses that ask for nothing
 * (a greeting, what happened) go with the request after them, the last ones with the one before.
 */
export const chooseRequests = (text: string, whole: Understanding, clauses: readonly ReadClause[], kinds: RequestKinds): Request[] => {
  const requests: { asking: Asking; start: number; end: number }[] = []
  let start: number | null = null
  for (const clause of clauses) {
    start ??= clause.start
    const asking = readAsking(clause, kinds)
    const last = requests.at(-1)
    if (!asking) continue
    if (last && belongTogether(last.asking, asking)) {
      last.end = asking.end
      if (statesOnly(last.asking.text) && !statesOnly(asking.text)) last.asking = asking
    } else requests.push({ asking, start, end: asking.end })
    start = null
  }
  const last = requests.at(-1)
  if (last) last.end = clauses.at(-1)?.end ?? last.end
  if (requests.length < 2) return []
  return requests.map(({ asking, start: from, end }) => ({
    text: text.slice(from, end),
    start: from,
    end,
    intent: asking.intent,
    understanding: {
      ...asking.understanding,
      entities: whole.entities.flatMap((entity) =>
        entity.start >= from && entity.end <= end ? [{ ...entity, start: entity.start - from, end: entity.end - from }] : [],
      ),
    },
  }))
}
