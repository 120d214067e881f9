'use client'
import { Button } from '@frontdesk/ui/button'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { formatPercent } from '@/components/format-percent'
import { useMovePhrase } from '../hooks/use-move-phrase.ts'
import type { Intents } from '../intents.ts'
import type { SuggestionOf } from '../suggestions/suggestions-of.ts'
import { IntentLink } from './intent-link.tsx'

type MislabelledItemProps = { suggestion: SuggestionOf<'mislabelled'>; intents: Intents; canEdit: boolean }

/** A phrase that looks as if it stood under the wrong intent, and one press to move it. */
export const MislabelledItem = ({ suggestion, intents, canEdit }: MislabelledItemProps) => {
  const { text, intent, suggested, probability } = suggestion
  const [done, setDone] = useState(false)
  const move = useMovePhrase(() => setDone(false))
  const from = intents.byName.get(intent)
  const to = intents.byName.get(suggested)
  const title = intents.titleOf(suggested)
  const press = () => {
    if (from === undefined || to === undefined) return
    move.mutate({ text, fromIntentId: from.id, toIntentId: to.id, toTitle: title }, { onSuccess: (change) => setDone(change !== null) })
  }
  return (
    <>
      <div className="min-w-0 flex-1 basis-72">
        <p className="text-sm wrap-anywhere text-ink">{text}</p>
        <p className="text-xs text-muted">
          Stands under <IntentLink name={intent} intents={intents} phrase={text} className="text-xs" />. The model, without having seen it,
          is {formatPercent(probability)} sure of <IntentLink name={suggested} intents={intents} className="text-xs" />.
        </p>
      </div>
      {done ? (
        <p role="status" className="flex items-center gap-1.5 text-xs font-medium text-success-ink">
          <Check aria-hidden="true" className="size-4" />
          Moved
        </p>
      ) : (
        canEdit &&
        from !== undefined &&
        to !== undefined && (
          <Button size="sm" loading={move.isPending} onClick={press}>
            Move to {title}
          </Button>
        )
      )}
    </>
  )
}
