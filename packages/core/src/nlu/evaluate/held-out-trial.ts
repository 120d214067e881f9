/**
 * What a model that had not seen it made of a phrase: `row` counts the phrases, `predicted` is an index into the intents, `outOfScope` is
 * null where it was not looked at.
 */
export type TriedPhrase = { row: number; predicted: number; probability: number; outOfScope: number | null }

/** A cross-validation: phrases held out in one of `folds` folds, ascending by row, and the out-of-scope scores of phrases of no intent. */
export type HeldOutTrial = { folds: number; phrases: readonly TriedPhrase[]; outside: readonly number[] }
