'use client'
import type { ApiKeyView } from '@frontdesk/contracts/api-key'
import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import type { useApiKeys } from '../hooks/use-api-keys.ts'

type RevokeDialogProps = { apiKey: ApiKeyView; revoke: ReturnType<typeof useApiKeys>['revoke']; onClose: () => void }

/** Asks before a key stops working. */
export const RevokeDialog = ({ apiKey, revoke, onClose }: RevokeDialogProps) => (
  <Dialog
    open
    onOpenChange={(open) => !open && onClose()}
    title={`Revoke “${apiKey.name}”?`}
    description="Programs that use it are refused at once. This cannot be undone; you can always create another key."
    footer={
      <>
        <Button onClick={onClose}>Keep it</Button>
        <Button variant="danger" loading={revoke.isPending} onClick={() => revoke.mutate({ id: apiKey.id }, { onSettled: onClose })}>
          Revoke
        </Button>
      </>
    }
  >
    <p className="text-sm text-muted">
      <code className="font-mono text-ink">{apiKey.prefix}…</code>{' '}
      {apiKey.lastUsedAt === null ? 'has never been used.' : 'has been used before.'}
    </p>
  </Dialog>
)
