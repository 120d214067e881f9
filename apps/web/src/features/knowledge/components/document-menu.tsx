import type { DocumentView } from '@frontdesk/contracts/knowledge/document'
import { IconButton } from '@frontdesk/ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@frontdesk/ui/menu'
import { Archive, EllipsisVertical, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { DocumentActions } from '../hooks/use-document-actions.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'

/** What is done seldom with a document. */
export const DocumentMenu = ({ document, actions }: { document: DocumentView; actions: DocumentActions }) => {
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const { id, revision } = document
  return (
    <>
      <Menu
        trigger={
          <IconButton label="More" tooltip={false} size="sm">
            <EllipsisVertical aria-hidden="true" />
          </IconButton>
        }
      >
        {document.status === 'active' && (
          <>
            <MenuItem onClick={() => actions.setStatus('retired')}>
              <Archive aria-hidden="true" />
              Retire it
            </MenuItem>
            <MenuSeparator />
          </>
        )}
        <MenuItem tone="danger" onClick={() => setAsking(true)}>
          <Trash2 aria-hidden="true" />
          Remove the document
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Remove “${document.title}”?`}
        description="Its history goes with it. The next sync brings a page back that is still there: retire it to keep it away."
        action="Remove"
        busy={actions.remove.isPending}
        onConfirm={() =>
          actions.remove.mutate(
            { id, revision },
            { onSuccess: () => router.push('/admin/knowledge/documents'), onError: () => setAsking(false) },
          )
        }
      />
    </>
  )
}
