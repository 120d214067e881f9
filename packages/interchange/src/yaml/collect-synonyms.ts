import type { DeskData } from '@frontdesk/contracts/nlu-interchange'
import { orderWords } from './split-examples.ts'

/** Every canonical value with all words that stand for it, in entities and elsewhere: Rasa knows synonyms of no entity. */
export const collectSynonyms = ({ entities, synonyms }: DeskData): [value: string, words: string[]][] => {
  const merged = new Map<string, Set<string>>()
  for (const { value, synonyms: words } of [...entities.flatMap(({ values }) => values), ...synonyms]) {
    if (words.length > 0) merged.set(value, new Set([...(merged.get(value) ?? []), ...words]))
  }
  return [...merged].map(([value, words]) => [value, orderWords(words)])
}
