import type { IntentView } from '@frontdesk/contracts/nlu/intent'
import Link from 'next/link'
import type { Column } from '@/components/data-table/data-table'
import { formatPercent } from '@/components/format-percent'
import { ScoreBar } from '@/components/score-bar'
import { TimeAgo } from '@/components/time/time-ago'
import { weakF1 } from '../list/arrange-intents.ts'
import { intentKinds } from '../list/intent-kinds.ts'
import { IntentChips } from './intent-chips.tsx'

const whole = new Intl.NumberFormat('en')

const Quality = ({ f1 }: { f1: number | null }) =>
  f1 === null ? (
    <span className="text-xs text-muted">Not trained yet</span>
  ) : (
    <span className="grid w-32 grid-cols-[minmax(0,1fr)_2.75rem] items-center gap-2.5">
      <ScoreBar value={f1} tone={f1 < weakF1 ? 'warning' : 'accent'} />
      <span className="text-end text-[0.8125rem] text-ink tabular-nums">{formatPercent(f1)}</span>
    </span>
  )

const Name = ({ intent }: { intent: IntentView }) => (
  <div className="flex min-w-0 flex-col gap-1 md:gap-0.5">
    <span className="flex min-h-6 flex-wrap items-center gap-x-2 gap-y-1">
      <Link
        href={`/admin/intents/${intent.id}`}
        className="wrap-anywhere font-medium text-ink after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
      >
        {intent.title}
      </Link>
      <IntentChips intent={intent} />
    </span>
    <span className="flex min-w-0 gap-2 text-xs text-muted">
      <code className="truncate font-mono text-[0.6875rem] leading-5">{intent.name}</code>
      <span className="shrink-0 tabular-nums md:hidden">{whole.format(intent.phrases)} phrases</span>
    </span>
  </div>
)

/** The list's columns; on narrow pages the first one tells it all. */
export const intentColumns = (now: number): Column<IntentView>[] => [
  { id: 'name', header: 'Intent', cell: (intent) => <Name intent={intent} />, className: 'w-full ps-4 md:py-2! md:ps-6' },
  {
    id: 'kind',
    header: 'What it does',
    cell: (intent) => <span className="whitespace-nowrap text-[0.8125rem] text-muted">{intentKinds[intent.kind].text}</span>,
    className: 'hidden lg:table-cell',
  },
  {
    id: 'phrases',
    header: 'Phrases',
    cell: (intent) => <span className="text-[0.8125rem] tabular-nums">{whole.format(intent.phrases)}</span>,
    className: 'hidden text-end md:table-cell',
  },
  { id: 'f1', header: 'Told apart (F1)', cell: (intent) => <Quality f1={intent.f1} />, className: 'hidden sm:table-cell' },
  {
    id: 'updated',
    header: 'Changed',
    cell: (intent) => <TimeAgo at={intent.updatedAt} now={now} className="text-[0.8125rem] text-muted" />,
    className: 'hidden text-end lg:table-cell md:pe-6',
  },
]
