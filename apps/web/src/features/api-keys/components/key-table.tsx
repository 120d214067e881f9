import type { ApiKeyView } from '@frontdesk/contracts/api-key'
import { Badge } from '@frontdesk/ui/badge'
import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { cn } from '@frontdesk/ui/cn'
import { type Column, DataTable } from '@/components/data-table/data-table'
import { LabelBadge } from '@/components/labels/label-badge'
import { TimeAgo } from '@/components/time/time-ago'
import { scopeLabels } from '../scope-labels.ts'

type KeyTableProps = { keys: readonly ApiKeyView[]; now: number; onRevoke: (key: ApiKeyView) => void }

const Scopes = ({ apiKey }: { apiKey: ApiKeyView }) => (
  <span className="flex flex-wrap gap-1">
    {apiKey.scopes.map((scope) => (
      <LabelBadge key={scope} label={scopeLabels[scope]} />
    ))}
  </span>
)

const LastUse = ({ apiKey, now }: { apiKey: ApiKeyView; now: number }) =>
  apiKey.lastUsedAt === null ? (
    <span className="text-subtle">Never</span>
  ) : (
    <TimeAgo at={apiKey.lastUsedAt} now={now} className="text-muted" />
  )

const Name = ({ apiKey, now }: { apiKey: ApiKeyView; now: number }) => (
  <div className="flex min-w-0 flex-col gap-1">
    <span className="flex flex-wrap items-center gap-2">
      <span className={cn('font-medium wrap-anywhere', apiKey.revokedAt === null ? 'text-ink' : 'text-muted line-through')}>
        {apiKey.name}
      </span>
      {apiKey.revokedAt !== null && <Badge tone="danger">Revoked</Badge>}
    </span>
    <code className="font-mono text-xs text-muted">{apiKey.prefix}…</code>
    <span className="flex flex-wrap items-center gap-2 text-xs text-muted md:hidden">
      <Scopes apiKey={apiKey} />
      <span>
        Last used: <LastUse apiKey={apiKey} now={now} />
      </span>
    </span>
  </div>
)

const columnsOf = (now: number, onRevoke: (key: ApiKeyView) => void): Column<ApiKeyView>[] => [
  { id: 'name', header: 'Name', cell: (apiKey) => <Name apiKey={apiKey} now={now} />, className: 'w-full ps-4 md:min-w-52' },
  { id: 'scopes', header: 'May use', cell: (apiKey) => <Scopes apiKey={apiKey} />, className: 'hidden md:table-cell md:min-w-40' },
  {
    id: 'created',
    header: 'Created',
    cell: (apiKey) => (
      <span className="whitespace-nowrap text-muted">
        <TimeAgo at={apiKey.createdAt} now={now} />
        {apiKey.createdBy !== null && ` by ${apiKey.createdBy}`}
      </span>
    ),
    className: 'hidden lg:table-cell',
  },
  {
    id: 'used',
    header: 'Last used',
    cell: (apiKey) => <LastUse apiKey={apiKey} now={now} />,
    className: 'hidden whitespace-nowrap md:table-cell',
  },
  {
    id: 'revoke',
    header: 'Revoke',
    cell: (apiKey) =>
      apiKey.revokedAt === null && (
        <Button size="sm" aria-label={`Revoke ${apiKey.name}`} onClick={() => onRevoke(apiKey)}>
          Revoke
        </Button>
      ),
    className: 'pe-4 text-end',
  },
]

/** The keys, those in force first. */
export const KeyTable = ({ keys, now, onRevoke }: KeyTableProps) => {
  const rows = keys.toSorted((a, b) => Number(a.revokedAt !== null) - Number(b.revokedAt !== null))
  return (
    <Card>
      <DataTable label="API keys" columns={columnsOf(now, onRevoke)} rows={rows} rowKey={({ id }) => id} />
    </Card>
  )
}
