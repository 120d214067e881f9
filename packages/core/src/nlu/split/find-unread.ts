import type { Understanding } from '@frontdesk/contracts/understanding'
import { clauseMood } from './clause-mood.ts'
import { continuesRequest, surelyContinues } from './continues-request.ts'
import { mayAsk } from './may-ask.ts'
import { type Asking, type ReadClause, type RequestKinds, readAsking } from './read-asking.ts'

type Candidate = { index: number; clause: ReadClause; asking: Asking | null }

const mayBeTwo = (one: Candidate, other: Candidate): boolean => {
  if (one.asking && other.asking) return !continuesRequest(one.asking, other.asking)
  const [spoken, next] = [one, other].map(({ clause }) => ({ ...clause, mood: clauseMood(clause.text) }))
  return spoken !== undefined && next !== undefined && !surelyContinues(spoken, next)
}

/**
 * Which clause to read next, by its place; null as soon as what is not read yet cannot change what `chooseRequests` finds. Every clause
 * read costs a vector: those come first that are least likely to be requests, so that a message of one request is soon known as such.
 */
export const findUnread = (whole: Understanding, clauses: readonly ReadClause[], kinds: RequestKinds): number | null => {
  const candidates = clauses.flatMap((clause, index): Candidate[] => {
    if (!clause.understanding) return mayAsk(clause, whole.entities) ? [{ index, clause, asking: null }] : []
    const asking = readAsking(clause, clauses[index + 1], whole, kinds)
    return asking ? [{ index, clause, asking }] : []
  })
  const several = candidates.some((other, place) => candidates.slice(0, place).some((one) => mayBeTwo(one, other)))
  if (!several) return null
  const unread = candidates.filter(({ asking }) => asking === null)
  const unlikely = unread.find(({ clause }) => clauseMood(clause.text) !== 'asks')
  return (unlikely ?? unread[0])?.index ?? null
}
