import type { SourceView } from '@frontdesk/contracts/knowledge/source'
import { IconButton } from '@frontdesk/ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@frontdesk/ui/menu'
import { EllipsisVertical, Pause, Play, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { describeCount } from '@/components/describe-count'
import type { useSourceActions } from '../hooks/use-source-actions.ts'
import { isSyncable } from '../sources/source-labels.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'

type SourceMenuProps = {
  source: SourceView
  onEnable: (enabled: boolean) => void
  remove: ReturnType<typeof useSourceActions>['remove']
}

/** What is done seldom with a source. */
export const SourceMenu = ({ source, onEnable, remove }: SourceMenuProps) => {
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const { id, revision, enabled } = source
  return (
    <>
      <Menu
        trigger={
          <IconButton label="More" tooltip={false} size="sm">
            <EllipsisVertical aria-hidden="true" />
          </IconButton>
        }
      >
        {isSyncable(source.config.kind) && (
          <>
            <MenuItem onClick={() => onEnable(!enabled)}>
              {enabled ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
              {enabled ? 'Pause its syncs' : 'Sync it again'}
            </MenuItem>
            <MenuSeparator />
          </>
        )}
        <MenuItem tone="danger" onClick={() => setAsking(true)}>
          <Trash2 aria-hidden="true" />
          Remove the source
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Remove “${source.name}”?`}
        description={`Its ${describeCount(source.documents, 'document')} go with it, with their history and every edit. Nothing is answered from them any more.`}
        action="Remove"
        busy={remove.isPending}
        onConfirm={() =>
          remove.mutate({ id, revision }, { onSuccess: () => router.push('/admin/knowledge'), onError: () => setAsking(false) })
        }
      />
    </>
  )
}
