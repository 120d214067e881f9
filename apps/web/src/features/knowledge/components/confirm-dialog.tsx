import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'

type ConfirmDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description: string
  /** What the button does, as a verb. */
  action: string
  busy: boolean
  onConfirm: () => void
}

/** Asks before something is gone. */
export const ConfirmDialog = ({ open, onOpenChange, title, description, action, busy, onConfirm }: ConfirmDialogProps) => (
  <Dialog
    open={open}
    onOpenChange={onOpenChange}
    title={title}
    description={description}
    footer={
      <>
        <Button onClick={() => onOpenChange(false)}>Cancel</Button>
        <Button variant="danger" loading={busy} onClick={onConfirm}>
          {action}
        </Button>
      </>
    }
  />
)
