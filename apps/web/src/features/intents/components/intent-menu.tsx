import type { IntentView } from '@frontdesk/contracts/nlu/intent'
import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { IconButton } from '@frontdesk/ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@frontdesk/ui/menu'
import { EllipsisVertical, Power, SlidersHorizontal, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { describeCount } from '@/components/describe-count'
import { useIntentActions } from '../hooks/use-intent-actions.ts'

/** What an admin can do with an intent as a whole. */
export const IntentMenu = ({ intent, onSettings }: { intent: IntentView; onSettings: () => void }) => {
  const [asking, setAsking] = useState(false)
  const { enable, remove } = useIntentActions(intent)
  return (
    <>
      <Button size="sm" onClick={onSettings}>
        <SlidersHorizontal aria-hidden="true" />
        Settings
      </Button>
      <Menu
        trigger={
          <IconButton label="More" tooltip={false} size="sm">
            <EllipsisVertical aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuItem onClick={() => enable(!intent.enabled)}>
          <Power aria-hidden="true" />
          {intent.enabled ? 'Switch off' : 'Switch on'}
        </MenuItem>
        <MenuSeparator />
        <MenuItem tone="danger" onClick={() => setAsking(true)}>
          <Trash2 aria-hidden="true" />
          Delete the intent
        </MenuItem>
      </Menu>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={`Delete “${intent.title}”?`}
        description={`Its ${describeCount(intent.phrases, 'phrase')} go with it. The live model keeps answering as it does until another is trained and activated.`}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>Cancel</Button>
            <Button
              variant="danger"
              loading={remove.isPending}
              onClick={() => remove.mutate(undefined, { onSettled: () => setAsking(false) })}
            >
              Delete
            </Button>
          </>
        }
      />
    </>
  )
}
