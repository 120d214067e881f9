import { type Cut, findCuts } from './find-cuts.ts'

/** A stretch of a text; `start` and `end` are UTF-16 offsets into it. `further`: it was joined by a word such as "also". */
export type Clause = { text: string; start: number; end: number; further: boolean }

/** Every clause costs a vector of its own: a message is cut into at most this many. */
export const maxClauses = 4
const minWords = 2
/** A longer text is a letter: it is read as a whole, and cutting it would take long. UTF-16 code units. */
const longestText = 1000

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0

/** The stretches between cuts, without the white space around them. */
const stretches = (text: string, cuts: readonly Cut[]): Clause[] => {
  const starts = [0, ...cuts.map(({ to }) => to)]
  return starts.map((from, index) => {
    const end = cuts[index]?.from ?? text.length
    const part = text.slice(from, end)
    const start = from + part.length - part.trimStart().length
    const further = cuts[index - 1]?.further ?? false
    return { text: part.trim(), start, end: start + part.trim().length, further }
  })
}

/** Drops the weaker neighbour of every stretch too short to say anything. */
const dropShort = (text: string, cuts: readonly Cut[]): Cut[] => {
  const short = stretches(text, cuts).findIndex((clause) => countWords(clause.text) < minWords)
  if (short < 0 || cuts.length === 0) return [...cuts]
  const [left, right] = [cuts[short - 1], cuts[short]]
  const weaker = !left || (right && right.strength <= left.strength) ? right : left
  return dropShort(
    text,
    cuts.filter((cut) => cut !== weaker),
  )
}

/** Keeps the strongest cuts, the first among equals. */
const keepStrongest = (cuts: readonly Cut[]): Cut[] => {
  const kept = new Set([...cuts].sort((one, other) => other.strength - one.strength).slice(0, maxClauses - 1))
  return cuts.filter((cut) => kept.has(cut))
}

/**
 * The clauses in which a message may ask for several things, in order; none where it cannot be cut. Entities are never cut in two.
 * Whether a clause asks for anything is for the model to say: `chooseRequests`.
 */
export const proposeClauses = (text: string, entities: readonly { start: number; end: number }[]): Clause[] => {
  if (text.length > longestText) return []
  const splits = ({ from, to }: Cut) => entities.some(({ start, end }) => from < end && to > start && !(from <= start && end <= to))
  const outside = findCuts(text).filter((cut) => !splits(cut))
  const cuts = keepStrongest(dropShort(text, outside))
  return cuts.length === 0 ? [] : stretches(text, cuts)
}
