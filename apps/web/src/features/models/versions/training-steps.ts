import type { ModelProgress } from '@frontdesk/contracts/nlu/model'

type Stage = ModelProgress['stage']

/** What training does, in order. `until` is the share of the whole at which the step is over. */
export const trainingSteps: readonly { stage: Exclude<Stage, 'queued'>; text: string; hint: string; until: number }[] = [
  { stage: 'encoding', text: 'Reading the phrases', hint: 'Every phrase is turned into numbers that stand for its meaning.', until: 0.4 },
  { stage: 'training', text: 'Learning the intents', hint: 'The model learns what tells your intents apart.', until: 0.75 },
  {
    stage: 'evaluating',
    text: 'Checking itself',
    hint: 'Phrases are held back one part after the other and asked, to measure how often it is right.',
    until: 1,
  },
]

/** Progress of the whole from that of its present step, 0 to 1. */
export const wholeShare = ({ stage, share }: ModelProgress): number => {
  const index = trainingSteps.findIndex((step) => step.stage === stage)
  const step = trainingSteps[index]
  if (step === undefined) return 0
  const from = trainingSteps[index - 1]?.until ?? 0
  return from + (step.until - from) * share
}

/** What is going on, as a sentence for those who hear it. */
export const describeProgress = (progress: ModelProgress | null): string => {
  if (progress === null || progress.stage === 'queued') return 'Waiting for its turn'
  const index = trainingSteps.findIndex((step) => step.stage === progress.stage)
  return `Step ${index + 1} of ${trainingSteps.length}: ${trainingSteps[index]?.text ?? progress.stage}`
}
