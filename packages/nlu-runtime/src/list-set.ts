import type { TrainingData } from '@frontdesk/contracts/nlu-data'
import type { IntentTrainingSet } from '@frontdesk/core/nlu/intent/train-intents'

/** The phrases of training data with their labels. */
export const listSet = ({ intents, outOfScope }: TrainingData): IntentTrainingSet => ({
  intents: intents.map(({ name }) => name),
  phrases: intents.flatMap(({ phrases }) => phrases.map(({ text }) => text)),
  labels: Int32Array.from(intents.flatMap(({ phrases }, label) => phrases.map(() => label))),
  outOfScope,
})
