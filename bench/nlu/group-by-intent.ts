import type { Phrase } from './read-phrases.ts'

/** The phrases of each intent, in the order in which the intents come; those of no intent are under null. */
export const groupByIntent = (phrases: readonly Phrase[]): Map<string | null, Phrase[]> => {
  const groups = new Map<string | null, Phrase[]>()
  for (const phrase of phrases) {
    const group = groups.get(phrase.intent)
    if (group === undefined) groups.set(phrase.intent, [phrase])
    else group.push(phrase)
  }
  return groups
}
