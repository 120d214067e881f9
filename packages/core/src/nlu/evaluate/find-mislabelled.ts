import type { HeldOutPrediction, NluSuggestion } from '@frontdesk/contracts/nlu-report'

/** How sure the model must be of another intent; below it most disagreements are the model's mistakes. */
const sureEnough = 0.8
const mostSuggestions = 100

/** Phrases that a model which had not seen them surely takes for another intent than theirs, the surest first. */
export const findMislabelled = (predictions: readonly HeldOutPrediction[]): Extract<NluSuggestion, { kind: 'mislabelled' }>[] =>
  predictions
    .filter(({ intent, predicted, probability }) => intent !== predicted && probability >= sureEnough)
    .map(({ intent, text, predicted, probability }) => ({ kind: 'mislabelled' as const, intent, text, suggested: predicted, probability }))
    .sort((a, b) => b.probability - a.probability || (a.text < b.text ? -1 : 1))
    .slice(0, mostSuggestions)
