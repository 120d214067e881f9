import { z } from 'zod'

/** Shares and scores are 0 to 1 throughout. */
const Share = z.number().min(0).max(1)

/** How well one intent is told from the others; `phrases` counts all of its phrases, `support` those that were held out and tried. */
export const IntentQuality = z.object({
  name: z.string(),
  phrases: z.number().int(),
  support: z.number().int(),
  precision: Share,
  recall: Share,
  f1: Share,
  /** Fewer phrases than can be relied on. */
  tooFew: z.boolean(),
})
export type IntentQuality = z.infer<typeof IntentQuality>

/** Phrases of `expected` that were taken for `predicted`; at most fifty of them are kept. */
export const Confusion = z.object({
  expected: z.string(),
  predicted: z.string(),
  count: z.number().int().positive(),
  phrases: z.array(z.object({ text: z.string(), probability: Share })),
})
export type Confusion = z.infer<typeof Confusion>

/** What an out-of-scope threshold would do to held-out phrases: answered rightly, answered wrongly, turned away; and what is caught. */
export const ThresholdPoint = z.object({
  threshold: Share,
  right: Share,
  wrong: Share,
  turnedAway: Share,
  /** Share of messages of no intent that are caught; null where none are known. */
  caught: Share.nullable(),
})
export type ThresholdPoint = z.infer<typeof ThresholdPoint>

/** Held-out phrases whose confidence lies from `from` to `to`: how sure the model was on average, and how often it was right. */
export const CalibrationBin = z.object({ from: Share, to: Share, count: z.number().int(), confidence: Share, accuracy: Share })
export type CalibrationBin = z.infer<typeof CalibrationBin>

/** Exact spans, cross-validated; only entities that phrases mark. */
export const EntityQuality = z.object({ name: z.string(), support: z.number().int(), precision: Share, recall: Share, f1: Share })
export type EntityQuality = z.infer<typeof EntityQuality>

const PhraseRef = z.object({ intent: z.string(), text: z.string() })

/** What would make the phrases better. */
export const NluSuggestion = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('too-few'), intent: z.string(), phrases: z.number().int(), wanted: z.number().int() }),
  z.object({ kind: z.literal('mislabelled'), intent: z.string(), text: z.string(), suggested: z.string(), probability: Share }),
  z.object({ kind: z.literal('near-duplicate'), first: PhraseRef, second: PhraseRef, similarity: z.number() }),
  z.object({ kind: z.literal('merge'), intents: z.tuple([z.string(), z.string()]), confused: Share }),
  z.object({ kind: z.literal('split'), intent: z.string(), groups: z.array(z.array(z.string())) }),
])
export type NluSuggestion = z.infer<typeof NluSuggestion>

/** A held-out phrase and what a model that had not seen it made of it. */
export const HeldOutPrediction = z.object({ intent: z.string(), text: z.string(), predicted: z.string(), probability: Share })
export type HeldOutPrediction = z.infer<typeof HeldOutPrediction>

/** The cross-validated report of a model; stored as JSON in `nlu_model.report`. */
export const NluReport = z.object({
  accuracy: Share,
  macroF1: Share,
  expectedCalibrationError: Share,
  aurocOutOfScope: Share.nullable(),
  outOfScopeThreshold: Share,
  /** Phrases held out and tried, and the folds they were split into. */
  heldOut: z.number().int(),
  folds: z.number().int(),
  intents: z.array(IntentQuality),
  confusions: z.array(Confusion),
  thresholds: z.array(ThresholdPoint),
  calibration: z.array(CalibrationBin),
  entities: z.array(EntityQuality),
  suggestions: z.array(NluSuggestion),
})
export type NluReport = z.infer<typeof NluReport>

/** One phrase on which two models differ. */
export const DiffPhrase = z.object({ text: z.string(), expected: z.string(), live: z.string(), candidate: z.string() })
export type DiffPhrase = z.infer<typeof DiffPhrase>

/**
 * A candidate against the live model on the same phrases, neither having learned from the phrase it is asked about. `changed` phrases
 * are wrong under both, in different ways.
 */
export const ModelDiff = z.object({
  liveVersion: z.number().int().nullable(),
  candidateVersion: z.number().int(),
  compared: z.number().int(),
  fixed: z.array(DiffPhrase),
  broken: z.array(DiffPhrase),
  changed: z.array(DiffPhrase),
  /** Differences of the whole: candidate less live. */
  accuracy: z.object({ live: Share.nullable(), candidate: Share }),
  /** What was added to and removed from the data since the live model was trained. */
  data: z.object({
    phrasesAdded: z.number().int(),
    phrasesRemoved: z.number().int(),
    intentsAdded: z.array(z.string()),
    intentsRemoved: z.array(z.string()),
  }),
})
export type ModelDiff = z.infer<typeof ModelDiff>
