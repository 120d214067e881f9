import type { HeldOutPrediction } from '@frontdesk/contracts/nlu-report'
import type { ReportInput } from './report-input.ts'

/** The held-out phrases by name. */
export const listPredictions = ({ intents, phrases, labels, trial }: Pick<ReportInput, 'intents' | 'phrases' | 'labels' | 'trial'>) =>
  trial.phrases.map(
    ({ row, predicted, probability }): HeldOutPrediction => ({
      intent: intents[labels[row] ?? -1] ?? '',
      text: phrases[row] ?? '',
      predicted: intents[predicted] ?? '',
      probability,
    }),
  )
