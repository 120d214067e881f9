import { groupByIntent } from './group-by-intent.ts'
import type { Phrase } from './read-phrases.ts'

/** Random numbers from 0 to 1 that depend on the seed alone (mulberry32). */
const createRandom = (seed: number): (() => number) => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Draws `count` phrases of each intent, the same for the same seed; phrases of no intent all stay. */
export const drawPhrases = (phrases: readonly Phrase[], count: number, seed: number): Phrase[] => {
  const random = createRandom(seed)
  return [...groupByIntent(phrases)].flatMap(([intent, ofIntent]) => {
    if (intent === null) return ofIntent
    const keyed = ofIntent.map((phrase) => ({ phrase, key: random() })).sort((a, b) => a.key - b.key)
    return keyed.slice(0, count).map(({ phrase }) => phrase)
  })
}
