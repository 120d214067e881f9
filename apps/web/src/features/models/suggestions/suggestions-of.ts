import type { NluSuggestion } from '@frontdesk/contracts/nlu-report'

export type SuggestionKind = NluSuggestion['kind']
export type SuggestionOf<Kind extends SuggestionKind> = Extract<NluSuggestion, { kind: Kind }>

/** Suggestions of one kind. */
export const suggestionsOf = <Kind extends SuggestionKind>(suggestions: readonly NluSuggestion[], kind: Kind): SuggestionOf<Kind>[] =>
  suggestions.filter((suggestion): suggestion is SuggestionOf<Kind> => suggestion.kind === kind)
