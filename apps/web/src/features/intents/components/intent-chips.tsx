import type { IntentView } from '@frontdesk/contracts/nlu/intent'
import { Badge } from '@frontdesk/ui/badge'
import { describeCount } from '@/components/describe-count'
import { weakF1 } from '../list/arrange-intents.ts'

/** What an intent should be looked at for, and whether it is switched off. */
export const IntentChips = ({ intent }: { intent: IntentView }) => (
  <>
    {!intent.enabled && <Badge title="It is not trained, and nothing is taken for it.">Switched off</Badge>}
    {intent.tooFew && (
      <Badge tone="warning" title="With so few phrases it cannot be relied on. Add more ways to say the same.">
        Too few phrases
      </Badge>
    )}
    {intent.duplicates > 0 && (
      <Badge tone="warning" title="The same words stand under another intent too.">
        {describeCount(intent.duplicates, 'duplicate')}
      </Badge>
    )}
    {intent.f1 !== null && intent.f1 < weakF1 && (
      <Badge tone="danger" title="The live model often takes it for another intent, or others for it.">
        Often confused
      </Badge>
    )}
  </>
)
