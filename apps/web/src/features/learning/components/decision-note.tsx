import type { LearningItem } from '@frontdesk/contracts/learning'
import { Button } from '@frontdesk/ui/button'
import { Undo2 } from 'lucide-react'
import Link from 'next/link'
import type { useIntents } from '@/components/teaching/use-intents'
import { formatStamp } from '@/components/time/format-time'

type DecisionNoteProps = {
  item: LearningItem
  intents: ReturnType<typeof useIntents>
  /** Null for those who may only look. */
  onUndo: (() => void) | null
  undoing: boolean
}

const what = { open: '', added: 'Added to', unknown: 'Belongs to no intent', discarded: 'Discarded' } as const

/** What was decided about a message, by whom, and the way back. */
export const DecisionNote = ({ item, intents, onUndo, undoing }: DecisionNoteProps) => {
  const { decision, state } = item
  const intent = decision?.intent ?? null
  const href = intent === null ? null : intents.hrefOf(intent, item.text)
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-lg border border-line bg-surface px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="text-sm text-ink">
          {what[state]}{' '}
          {intent !== null &&
            (href === null ? (
              <span className="font-medium">{intents.titleOf(intent)}</span>
            ) : (
              <Link href={href} className="font-medium underline decoration-control underline-offset-3 hover:decoration-current">
                {intents.titleOf(intent)}
              </Link>
            ))}
        </p>
        {decision !== null && (
          <p className="text-xs text-muted">
            {decision.by === null ? '' : `${decision.by}, `}
            {formatStamp(decision.at)}
          </p>
        )}
      </div>
      {onUndo !== null && (
        <Button size="sm" loading={undoing} onClick={onUndo}>
          <Undo2 aria-hidden="true" />
          Take back
        </Button>
      )}
    </div>
  )
}
