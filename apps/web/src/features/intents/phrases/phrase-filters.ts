import { parseAsBoolean, parseAsString, parseAsStringLiteral } from 'nuqs'

export const phraseSorts = ['newest', 'text'] as const
export type PhraseFilters = { q: string; sort: (typeof phraseSorts)[number]; warnings: boolean }

/** The list's filters as they stand in the address. */
export const phraseFilterParsers = {
  q: parseAsString.withDefault(''),
  sort: parseAsStringLiteral(phraseSorts).withDefault('newest'),
  warnings: parseAsBoolean.withDefault(false),
}
