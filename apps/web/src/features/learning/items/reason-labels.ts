import type { LearningReason } from '@frontdesk/contracts/learning'
import type { Label } from '@/components/labels/label'

export const reasonLabels: Record<LearningReason, Label> = {
  'low-confidence': { text: 'Not sure', tone: 'warning', hint: 'Low confidence: no intent was likely enough to act on.' },
  'out-of-scope': { text: 'Out-of-scope', tone: 'neutral', hint: 'It was taken for something the desk does not deal with.' },
  escalated: { text: 'Handed over', tone: 'note', hint: 'It was not understood, so a person was called.' },
  'thumbs-down': { text: 'Thumbs down', tone: 'danger', hint: 'The visitor said that the answer did not help.' },
}
