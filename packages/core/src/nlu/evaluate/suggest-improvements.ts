import type { HeldOutPrediction, IntentQuality, NluSuggestion } from '@frontdesk/contracts/nlu-report'
import { phrasesWanted } from './count-outcomes.ts'
import { findMerges } from './find-merges.ts'
import { findMislabelled } from './find-mislabelled.ts'
import { findNearDuplicates } from './find-near-duplicates.ts'
import { findSplits } from './find-splits.ts'
import type { ReportInput } from './report-input.ts'

/** What would make the phrases better, the gravest of each kind first. */
export const suggestImprovements = (
  input: ReportInput,
  intents: readonly IntentQuality[],
  predictions: readonly HeldOutPrediction[],
): NluSuggestion[] => [
  ...intents
    .filter(({ tooFew }) => tooFew)
    .map(({ name, phrases }) => ({ kind: 'too-few' as const, intent: name, phrases, wanted: phrasesWanted }))
    .sort((a, b) => a.phrases - b.phrases),
  ...findMislabelled(predictions),
  ...findNearDuplicates(input),
  ...findMerges(intents, predictions),
  ...findSplits(input),
]
