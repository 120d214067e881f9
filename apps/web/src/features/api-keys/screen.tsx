'use client'
import type { ApiKeyView } from '@frontdesk/contracts/api-key'
import { Button } from '@frontdesk/ui/button'
import { Card, CardBody } from '@frontdesk/ui/card'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import { LoadError } from '@/components/load-error'
import { StaleNotice } from '@/components/stale-notice'
import { useClock } from '@/components/time/use-clock'
import { CreateKeyDialog } from './components/create-key-dialog.tsx'
import { KeyTable } from './components/key-table.tsx'
import { RevokeDialog } from './components/revoke-dialog.tsx'
import { useApiKeys } from './hooks/use-api-keys.ts'

const KeysSkeleton = () => (
  <Card>
    <CardBody role="status" className="flex flex-col gap-4">
      <span className="sr-only">Loading the keys</span>
      <Skeleton className="w-1/2" />
      <Skeleton className="w-2/3" />
      <Skeleton className="w-1/3" />
    </CardBody>
  </Card>
)

/** Keys with which other programs use the API. */
export const ApiKeysScreen = () => {
  const now = useClock(30_000)
  const { query, create, revoke } = useApiKeys()
  const [creating, setCreating] = useState(false)
  const [revoking, setRevoking] = useState<ApiKeyView | null>(null)
  const add = (
    <Button variant="primary" onClick={() => setCreating(true)}>
      <Plus aria-hidden="true" />
      New key
    </Button>
  )
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-3.5 md:px-6">
        <div className="min-w-0 flex-1">
          <h1 className="text-lg font-semibold tracking-tight text-ink">API keys</h1>
          <p className="text-xs text-muted">With a key, another program may use the API in this desk’s name.</p>
        </div>
        {(query.data?.length ?? 0) > 0 && add}
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-4 py-5 md:px-6">
        <div className="mx-auto flex max-w-5xl flex-col gap-4 pb-8">
          {query.isRefetchError && <StaleNotice error={query.error} />}
          {query.data !== undefined ? (
            query.data.length > 0 ? (
              <KeyTable keys={query.data} now={now} onRevoke={setRevoking} />
            ) : (
              <EmptyState
                icon={<KeyRound />}
                title="No keys yet"
                description="Create one to let a Rasa client or a script of yours ask what a message means."
                action={add}
                className="py-20"
              />
            )
          ) : query.isError ? (
            <LoadError
              error={query.error}
              what="The keys"
              onRetry={() => void query.refetch()}
              retrying={query.isFetching}
              className="py-20"
            />
          ) : (
            <KeysSkeleton />
          )}
        </div>
      </div>
      {creating && <CreateKeyDialog create={create} onClose={() => setCreating(false)} />}
      {revoking !== null && <RevokeDialog apiKey={revoking} revoke={revoke} onClose={() => setRevoking(null)} />}
    </div>
  )
}
