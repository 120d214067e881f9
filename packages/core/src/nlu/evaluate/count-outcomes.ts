import type { IntentQuality } from '@frontdesk/contracts/nlu-report'
import type { ReportInput } from './report-input.ts'

/** Phrases from which an intent can be relied on; fewer, and it is said to have too few. */
export const phrasesWanted = 8

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** Precision, recall and F1 of each intent over the held-out phrases. */
export const countOutcomes = ({ intents, labels, trial }: Pick<ReportInput, 'intents' | 'labels' | 'trial'>): IntentQuality[] => {
  const counts = intents.map(() => ({ phrases: 0, support: 0, right: 0, given: 0 }))
  const add = (intent: number | undefined, what: 'phrases' | 'support' | 'right' | 'given') => {
    const count = counts[intent ?? -1]
    if (count !== undefined) count[what] += 1
  }
  for (const label of labels) add(label, 'phrases')
  for (const { row, predicted } of trial.phrases) {
    add(labels[row], 'support')
    add(predicted, 'given')
    if (labels[row] === predicted) add(predicted, 'right')
  }
  return counts.map(({ phrases, support, right, given }, index) => ({
    name: intents[index] ?? '',
    phrases,
    support,
    precision: share(right, given),
    recall: share(right, support),
    f1: share(2 * right, support + given),
    tooFew: phrases < phrasesWanted,
  }))
}
