/** Largest file that is read. */
export const maxFileBytes = 10 * 1024 * 1024

/** What one file may hold. Values, patterns and roles of an entity are what the console takes as well. */
export const fileLimits = {
  phrases: 200_000,
  intents: 5_000,
  entities: 1_000,
  valuesOfEntity: 10_000,
  synonymsOfValue: 200,
  valueLength: 200,
  patternsOfEntity: 50,
  patternLength: 500,
  patterns: 2_000,
  rolesOfEntity: 20,
  synonyms: 50_000,
  marksOfPhrase: 50,
  metadataLength: 4_000,
  titleLength: 80,
  descriptionLength: 500,
  originLength: 40,
  /** Values of a JSON file, containers too; more than phrases of legal number can need. */
  values: 1_500_000,
  /** Containers inside containers. */
  depth: 40,
} as const
