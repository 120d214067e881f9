import type { SourceView } from '@frontdesk/contracts/knowledge/source'
import { Badge } from '@frontdesk/ui/badge'
import Link from 'next/link'
import type { Column } from '@/components/data-table/data-table'
import { describeCount } from '@/components/describe-count'
import { TimeAgo } from '@/components/time/time-ago'
import { describeCounts } from '../sources/describe-counts.ts'
import { formatUntil } from '../sources/format-until.ts'
import { isBusy } from '../sources/is-busy.ts'
import { kindLabels } from '../sources/source-labels.ts'
import { SourceState } from './source-state.tsx'

const whole = new Intl.NumberFormat('en')

const Name = ({ source }: { source: SourceView }) => {
  const { icon: Icon, text } = kindLabels[source.config.kind]
  return (
    <div className="flex min-w-0 items-start gap-3">
      <span aria-hidden="true" className="mt-0.5 grid size-8 shrink-0 place-items-center rounded-lg bg-sunken text-muted">
        <Icon className="size-4" />
      </span>
      <div className="flex min-w-0 flex-col gap-0.5">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            href={`/admin/knowledge/sources/${source.id}`}
            className="wrap-anywhere font-medium text-ink after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
          >
            {source.name}
          </Link>
          {source.audience === 'internal' && <Badge tone="note">Staff only</Badge>}
          {source.collection !== '' && <Badge>{source.collection}</Badge>}
        </span>
        <span className="line-clamp-1 text-xs wrap-anywhere text-muted">{'url' in source.config ? source.config.url : text}</span>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5 pt-1 text-xs text-muted md:hidden">
          <SourceState source={source} />
          {describeCount(source.documents, 'document')}
        </span>
      </div>
    </div>
  )
}

const LastSync = ({ source, now }: { source: SourceView; now: number }) => {
  const run = source.lastRun
  if (run === null || isBusy(run)) return <span className="text-subtle">–</span>
  return (
    <span className="flex flex-col text-[0.8125rem] text-muted">
      <TimeAgo at={run.finishedAt ?? run.createdAt} now={now} />
      <span className="max-w-56 truncate text-xs" title={run.error ?? undefined}>
        {run.error ?? describeCounts(run.counts)}
      </span>
    </span>
  )
}

/** The list's columns; on narrow pages the first one tells it all. */
export const sourceColumns = (now: number): Column<SourceView>[] => [
  { id: 'name', header: 'Source', cell: (source) => <Name source={source} />, className: 'w-full ps-4 md:py-2.5! md:ps-6 md:min-w-64' },
  { id: 'state', header: 'State', cell: (source) => <SourceState source={source} />, className: 'hidden md:table-cell' },
  {
    id: 'documents',
    header: 'Documents',
    cell: (source) => (
      <span className="flex flex-col text-[0.8125rem] whitespace-nowrap tabular-nums">
        {whole.format(source.documents)}
        <span className="text-xs text-muted">{describeCount(source.chunks, 'passage')}</span>
      </span>
    ),
    className: 'hidden md:table-cell',
  },
  { id: 'last', header: 'Last sync', cell: (source) => <LastSync source={source} now={now} />, className: 'hidden lg:table-cell' },
  {
    id: 'next',
    header: 'Next sync',
    cell: (source) => (
      <span className="text-[0.8125rem] whitespace-nowrap text-muted">
        {source.nextSyncAt === null ? '–' : formatUntil(source.nextSyncAt, now)}
      </span>
    ),
    className: 'hidden xl:table-cell md:pe-6',
  },
]
