/** The intent that stands for messages of no intent in formats that know intents only. */
export const unknownIntent = 'out_of_scope'

const unknownIntents: readonly string[] = [unknownIntent, 'nlu_fallback']

/** True for names by which other tools mean "no intent". */
export const isUnknownIntent = (name: string): boolean => unknownIntents.includes(name)
