import type { EntityView } from '@frontdesk/contracts/nlu/entity'
import Link from 'next/link'
import type { Column } from '@/components/data-table/data-table'
import { formatPercent } from '@/components/format-percent'
import { markTone } from '@/components/marked-text/mark-tone'
import { ScoreBar } from '@/components/score-bar'
import { TimeAgo } from '@/components/time/time-ago'
import { describeSources } from '../list/describe-sources.ts'

const Name = ({ entity }: { entity: EntityView }) => (
  <div className="flex min-w-0 flex-col gap-0.5">
    <Link
      href={`/admin/entities/${entity.id}`}
      className="w-fit max-w-full wrap-anywhere font-medium text-ink after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
    >
      <span className={`border-b-2 ${markTone(entity.name).line}`}>{entity.name}</span>
    </Link>
    <span className="text-xs text-muted md:hidden">{describeSources(entity)}</span>
  </div>
)

/** The list's columns; on narrow pages the first one tells it all. */
export const entityColumns = (now: number): Column<EntityView>[] => [
  { id: 'name', header: 'Entity', cell: (entity) => <Name entity={entity} />, className: 'w-1/3 ps-4 md:py-2! md:ps-6' },
  {
    id: 'sources',
    header: 'Recognised by',
    cell: (entity) => <span className="text-[0.8125rem] text-muted">{describeSources(entity)}</span>,
    className: 'hidden md:table-cell',
  },
  {
    id: 'used',
    header: 'Used by',
    cell: (entity) => (
      <span className="line-clamp-2 text-[0.8125rem] text-muted" title={entity.usedBy.join('\n')}>
        {entity.usedBy.length === 0 ? 'No flow' : entity.usedBy.join(', ')}
      </span>
    ),
    className: 'hidden lg:table-cell',
  },
  {
    id: 'f1',
    header: 'Found rightly (F1)',
    cell: ({ f1 }) =>
      f1 === null ? (
        <span className="text-xs text-muted">Not measured</span>
      ) : (
        <span className="grid w-32 grid-cols-[minmax(0,1fr)_2.75rem] items-center gap-2.5">
          <ScoreBar value={f1} />
          <span className="text-end text-[0.8125rem] text-ink tabular-nums">{formatPercent(f1)}</span>
        </span>
      ),
    className: 'hidden sm:table-cell',
  },
  {
    id: 'updated',
    header: 'Changed',
    cell: ({ updatedAt }) => updatedAt !== null && <TimeAgo at={updatedAt} now={now} className="text-muted" />,
    className: 'hidden text-end lg:table-cell md:pe-6',
  },
]
