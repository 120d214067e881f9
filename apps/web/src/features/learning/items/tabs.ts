import { LearningReason, type LearningState } from '@frontdesk/contracts/learning'
import { reasonLabels } from './reason-labels.ts'

/** What waits, and what was decided. */
export const stateTabs: readonly { value: LearningState; label: string }[] = [
  { value: 'open', label: 'Open' },
  { value: 'added', label: 'Added' },
  { value: 'unknown', label: 'Out-of-scope' },
  { value: 'discarded', label: 'Discarded' },
]

export const reasonOptions = LearningReason.options.map((value) => ({ value, text: reasonLabels[value].text }))
