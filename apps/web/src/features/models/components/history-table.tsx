'use client'
import type { ModelView } from '@frontdesk/contracts/nlu/model'
import { Button } from '@frontdesk/ui/button'
import { Card, CardHeader, CardTitle } from '@frontdesk/ui/card'
import Link from 'next/link'
import { useState } from 'react'
import { type Column, DataTable } from '@/components/data-table/data-table'
import { describeCount } from '@/components/describe-count'
import { LabelBadge } from '@/components/labels/label-badge'
import { TimeAgo } from '@/components/time/time-ago'
import { formatBytes } from '../figures/format-bytes.ts'
import { formatCount } from '../figures/format-count.ts'
import { formatShare } from '../figures/format-share.ts'
import { labelModel } from '../versions/model-state-labels.ts'

type HistoryTableProps = {
  models: readonly ModelView[]
  live: ModelView | null
  now: number
  canEdit: boolean
  onActivate: (model: ModelView) => void
}

const Version = ({ model, now }: { model: ModelView; now: number }) => (
  <div className="flex min-w-0 flex-col gap-1">
    <span className="flex flex-wrap items-center gap-2">
      <Link
        href={`/admin/models/${model.id}`}
        className="font-medium whitespace-nowrap text-ink after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
      >
        Version {model.version}
      </Link>
      <LabelBadge label={labelModel(model)} />
    </span>
    {model.error !== null && <span className="max-w-md text-xs wrap-anywhere text-danger-ink">{model.error}</span>}
    <span className="text-xs text-muted md:hidden">
      <TimeAgo at={model.createdAt} now={now} />
      {model.accuracy !== null && ` · ${formatShare(model.accuracy)} right`}
      {model.phrases !== null && ` · ${describeCount(model.phrases, 'phrase')}`}
    </span>
  </div>
)

const By = ({ name }: { name: string | null }) =>
  name === null ? null : <span className="block max-w-36 truncate text-xs text-subtle">by {name}</span>

const Activations = ({ model, now }: { model: ModelView; now: number }) => {
  const [newest] = model.activations
  if (newest === undefined) return <span className="text-subtle">Never</span>
  const times = model.activations.length
  return (
    <span className="text-muted">
      <TimeAgo at={newest.at} now={now} />
      {times > 1 && `, ${formatCount(times)} times`}
      <By name={newest.by} />
    </span>
  )
}

const Choose = ({ model, live, onActivate }: { model: ModelView; live: ModelView | null; onActivate: (model: ModelView) => void }) => {
  if (model.state !== 'ready' || model.live) return null
  const back = live !== null && model.version < live.version
  return (
    <Button
      size="sm"
      className="relative z-1"
      aria-label={`${back ? 'Roll back to' : 'Make live:'} version ${model.version}`}
      onClick={() => onActivate(model)}
    >
      {back ? 'Roll back' : 'Make live'}
    </Button>
  )
}

const columnsOf = ({ live, now, canEdit, onActivate }: Omit<HistoryTableProps, 'models'>): Column<ModelView>[] => [
  { id: 'version', header: 'Version', cell: (model) => <Version model={model} now={now} />, className: 'w-full ps-4 md:min-w-44' },
  {
    id: 'accuracy',
    header: 'Accuracy',
    cell: (model) => <span className="tabular-nums">{model.accuracy === null ? '–' : formatShare(model.accuracy)}</span>,
    className: 'hidden text-end md:table-cell',
  },
  {
    id: 'phrases',
    header: 'Phrases',
    cell: (model) => <span className="tabular-nums">{model.phrases === null ? '–' : formatCount(model.phrases)}</span>,
    className: 'hidden text-end md:table-cell',
  },
  {
    id: 'trained',
    header: 'Trained',
    cell: (model) => (
      <span className="whitespace-nowrap text-muted">
        <TimeAgo at={model.createdAt} now={now} />
        <By name={model.trainedBy} />
      </span>
    ),
    className: 'hidden md:table-cell',
  },
  {
    id: 'live',
    header: 'Last made live',
    cell: (model) => <Activations model={model} now={now} />,
    className: 'hidden whitespace-nowrap lg:table-cell',
  },
  {
    id: 'size',
    header: 'Size',
    cell: (model) => (
      <span className="whitespace-nowrap text-muted tabular-nums">
        {model.artifactBytes === null ? '–' : formatBytes(model.artifactBytes)}
      </span>
    ),
    className: 'hidden text-end xl:table-cell',
  },
  {
    id: 'hash',
    header: 'Hash',
    cell: (model) =>
      model.hash === null ? (
        <span className="text-subtle">–</span>
      ) : (
        <code className="font-mono text-xs text-muted" title={model.hash}>
          {model.hash.slice(0, 8)}
        </code>
      ),
    className: 'hidden xl:table-cell',
  },
  ...(canEdit
    ? [
        {
          id: 'choose',
          header: 'Choose',
          cell: (model: ModelView) => <Choose model={model} live={live} onActivate={onActivate} />,
          className: 'text-end pe-4',
        },
      ]
    : []),
]

const shownAtFirst = 20

/** Every version there was, newest first. */
export const HistoryTable = ({ models, ...props }: HistoryTableProps) => {
  const [all, setAll] = useState(false)
  const rows = all ? models : models.slice(0, shownAtFirst)
  return (
    <Card>
      <CardHeader>
        <div>
          <CardTitle level={2}>History</CardTitle>
          <p className="mt-0.5 text-xs text-muted">Versions never change. Any ready one can go live again, at once.</p>
        </div>
      </CardHeader>
      <DataTable label="Versions" columns={columnsOf(props)} rows={rows} rowKey={({ id }) => id} />
      {rows.length < models.length && (
        <div className="grid place-items-center border-t border-line py-3">
          <Button size="sm" onClick={() => setAll(true)}>
            Show all {formatCount(models.length)}
          </Button>
        </div>
      )}
    </Card>
  )
}
