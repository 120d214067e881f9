import type { IntentView } from '@frontdesk/contracts/nlu/intent'
import { Button } from '@frontdesk/ui/button'
import { Combobox } from '@frontdesk/ui/combobox'
import { Dialog } from '@frontdesk/ui/dialog'
import { Field } from '@frontdesk/ui/field'
import { useRef, useState } from 'react'
import { describeCount } from '@/components/describe-count'

type MoveDialogProps = {
  open: boolean
  count: number
  /** Intents to move to. */
  intents: readonly IntentView[]
  busy: boolean
  onOpenChange: (open: boolean) => void
  onMove: (intentId: string) => void
}

/** Asks which intent the phrases belong to. */
export const MoveDialog = ({ open, count, intents, busy, onOpenChange, onMove }: MoveDialogProps) => {
  const [target, setTarget] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      initialFocus={field}
      title={`Move ${describeCount(count, 'phrase')}`}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" disabled={target === null} loading={busy} onClick={() => target !== null && onMove(target)}>
            Move
          </Button>
        </>
      }
    >
      <Field label="To which intent" required className="pb-2">
        {({ id }) => (
          <Combobox
            id={id}
            inputRef={field}
            options={intents.map((intent) => ({ value: intent.id, label: intent.title, hint: intent.name }))}
            value={target}
            onChange={setTarget}
            placeholder="Search intents"
            empty="No intent matches."
          />
        )}
      </Field>
    </Dialog>
  )
}
