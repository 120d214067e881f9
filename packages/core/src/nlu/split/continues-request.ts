import { type ClauseMood, isAlternative, isConsequence, isQuestion, pointsBack } from './clause-mood.ts'
import type { Clause } from './propose-clauses.ts'
import { type Asking, isFurtherClause } from './read-asking.ts'

type Spoken = Clause & { mood: ClauseMood }

/** True where two clauses name different values of one entity. */
const differInObject = (one: Asking, other: Asking): boolean =>
  one.understanding.entities.some(({ entity, value }) => {
    const named = other.understanding.entities.filter((match) => match.entity === entity)
    return named.length > 0 && named.every((match) => match.value !== value)
  })

/** True where a clause goes with the one before it by its words, whatever it asks for: its reason, what follows from it, another wording. */
const leansBack = (one: Spoken, other: Spoken): boolean => {
  if (isFurtherClause(other)) return false
  if (isConsequence(other.text) || isAlternative(other.text)) return true
  if (one.mood === 'asks') return other.mood !== 'asks' && pointsBack(other.text)
  return other.mood === 'asks' && (pointsBack(other.text) || !isQuestion(other.text))
}

/** True where a clause continues the request before it: the same once more, or one that leans on it. */
export const continuesRequest = (one: Asking, other: Asking): boolean => {
  const bothAsk = one.mood === 'asks' && other.mood === 'asks'
  if (one.intent.name === other.intent.name) return !(bothAsk && differInObject(one, other))
  return leansBack(one, other)
}

/** True where that is sure before the two are read. Two that ask may ask the same of different objects, whatever their words. */
export const surelyContinues = (one: Spoken, other: Spoken): boolean =>
  !(one.mood === 'asks' && other.mood === 'asks') && leansBack(one, other)
