import type { RankedIntent, Understanding } from '@frontdesk/contracts/understanding'
import { type ClauseMood, clauseMood, isFurther, isQuestion, pointsBack } from './clause-mood.ts'
import type { Clause } from './propose-clauses.ts'

/** `understanding` is null where the clause was not read, as nothing depends on it. */
export type ReadClause = Clause & { understanding: Understanding | null }

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

/** A clause that counts as a request of its own, and what it asks for. */
export type Asking = Clause & { understanding: Understanding; intent: RankedIntent; mood: ClauseMood }

/** "Also" says of what follows, and of what stands before, that it is a request. */
export const isFurtherClause = ({ text, further }: Clause): boolean => further || isFurther(text)

/** A clause that asks for something by itself: its best intent is probable, in scope, and no mere courtesy. */
export const readAsking = (
  clause: ReadClause,
  next: Clause | undefined,
  whole: Understanding,
  { outOfScopeThreshold, kindOf }: RequestKinds,
): Asking | null => {
  const { understanding } = clause
  const intent = understanding?.intents[0]
  const kind = intent ? kindOf(intent.name) : null
  if (!understanding || !intent || (kind !== 'flow' && kind !== 'knowledge')) return null
  const mood = clauseMood(clause.text)
  const [best] = whole.intents
  const share = whole.intents.find(({ name }) => name === intent.name)?.probability ?? 0
  const short = clause.text.split(/\s+/).length <= shortWords
  if (short && share < trace && pointsBack(clause.text) && isQuestion(clause.text)) return null
  const beside = best && best.probability >= sureWhole && best.name !== intent.name ? besideSure : 0
  const { probability, scope } = demands[isFurtherClause(clause) || (next && isFurtherClause(next)) ? 'asks' : mood]
  const clear = intent.probability >= Math.max(probability, beside) && understanding.outOfScope <= scope * outOfScopeThreshold
  return clear ? { ...clause, understanding, intent, mood } : null
}
