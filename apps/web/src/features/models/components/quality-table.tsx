'use client'
import type { IntentQuality } from '@frontdesk/contracts/nlu-report'
import { Badge } from '@frontdesk/ui/badge'
import { cn } from '@frontdesk/ui/cn'
import { Table, TableCell, TableHead, TableRow } from '@frontdesk/ui/table'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { ScoreBar } from '@/components/score-bar'
import { formatCount } from '../figures/format-count.ts'
import { formatShare } from '../figures/format-share.ts'
import type { Intents } from '../intents.ts'
import { pressColumn, type QualityKey, type QualityOrder } from '../quality/sort-quality.ts'
import { IntentLink } from './intent-link.tsx'

type QualityTableProps = {
  rows: readonly IntentQuality[]
  order: QualityOrder
  onOrder: (order: QualityOrder) => void
  intents: Intents
}

const columns: readonly { key: QualityKey; text: string; className: string }[] = [
  { key: 'name', text: 'Intent', className: 'ps-4' },
  { key: 'f1', text: 'F1', className: '' },
  { key: 'precision', text: 'Precision', className: 'hidden text-end sm:table-cell' },
  { key: 'recall', text: 'Recall', className: 'hidden text-end sm:table-cell' },
  { key: 'support', text: 'Support', className: 'hidden text-end md:table-cell' },
  { key: 'phrases', text: 'Phrases', className: 'text-end pe-4' },
]

const lowF1 = 0.7

const Head = ({ column, order, onOrder }: { column: (typeof columns)[number] } & Pick<QualityTableProps, 'order' | 'onOrder'>) => {
  const sorted = order.key === column.key
  const Arrow = order.descending ? ArrowDown : ArrowUp
  return (
    <TableHead className={column.className} aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        onClick={() => onOrder(pressColumn(order, column.key))}
        className={cn('inline-flex h-7 items-center gap-1 rounded-md px-1 -mx-1 hover:text-ink', sorted && 'text-ink')}
      >
        {column.text}
        <Arrow aria-hidden="true" className={cn('size-3.5', !sorted && 'opacity-0')} />
      </button>
    </TableHead>
  )
}

/** How well each intent is told from the others. */
export const QualityTable = ({ rows, order, onOrder, intents }: QualityTableProps) => (
  <Table label="Quality of the intents">
    <thead>
      <tr>
        {columns.map((column) => (
          <Head key={column.key} column={column} order={order} onOrder={onOrder} />
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <TableRow key={row.name}>
          <TableCell className="w-full ps-4">
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1 wrap-anywhere">
              <IntentLink name={row.name} intents={intents} />
              {row.tooFew && (
                <Badge tone="warning" title="Fewer phrases than can be relied on.">
                  Too few phrases
                </Badge>
              )}
            </span>
          </TableCell>
          <TableCell>
            <span className="flex min-w-24 items-center gap-2.5 tabular-nums sm:min-w-36">
              <ScoreBar value={row.f1} tone={row.f1 < lowF1 ? 'warning' : 'accent'} className="w-14 sm:w-20" />
              {formatShare(row.f1)}
            </span>
          </TableCell>
          <TableCell className="hidden text-end tabular-nums sm:table-cell">{formatShare(row.precision)}</TableCell>
          <TableCell className="hidden text-end tabular-nums sm:table-cell">{formatShare(row.recall)}</TableCell>
          <TableCell className="hidden text-end tabular-nums md:table-cell">{formatCount(row.support)}</TableCell>
          <TableCell className="pe-4 text-end tabular-nums">{formatCount(row.phrases)}</TableCell>
        </TableRow>
      ))}
    </tbody>
  </Table>
)
