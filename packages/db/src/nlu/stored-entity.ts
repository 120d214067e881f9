/** An entity as the trainer takes it: a list of values with their synonyms, or linear-time patterns. */
export type StoredEntity =
  | { name: string; kind: 'list'; values: { value: string; synonyms: string[] }[] }
  | { name: string; kind: 'pattern'; patterns: string[] }
