'use client'
import type { Confusion } from '@frontdesk/contracts/nlu-report'
import { cn } from '@frontdesk/ui/cn'
import { type KeyboardEvent, useRef, useState } from 'react'
import { describeCount } from '@/components/describe-count'
import type { Matrix, MatrixCell } from '../confusion/build-matrix.ts'
import { moveCell } from '../confusion/move-cell.ts'

type ConfusionGridProps = { matrix: Matrix; titleOf: (name: string) => string; onOpen: (confusion: Confusion) => void }

const cellPx = 34
const labelPx = 168
const headPx = 128

const cellId = ({ row, column }: Pick<MatrixCell, 'row' | 'column'>) => `confusion-${row}-${column}`
type Wrong = MatrixCell & { confusion: Confusion }
const isWrong = (cell: MatrixCell): cell is Wrong => cell.confusion !== null

/** Only cells that hold something are drawn, so that hundreds of intents cost no more than their confusions. Arrow keys go from one to the next. */
export const ConfusionGrid = ({ matrix, titleOf, onOpen }: ConfusionGridProps) => {
  const { names, cells, highest } = matrix
  const wrong = cells.filter(isWrong)
  const [at, setAt] = useState<{ row: number; column: number } | null>(null)
  const frame = useRef<HTMLElement>(null)
  const current = wrong.find((cell) => cell.row === at?.row && cell.column === at.column) ?? wrong[0]
  const size = names.length * cellPx

  const pressed = (event: KeyboardEvent) => {
    if (current === undefined) return
    const next = moveCell(wrong, current, event.key)
    if (next === null) return
    event.preventDefault()
    setAt(next)
    frame.current?.querySelector<HTMLElement>(`#${cellId(next)}`)?.focus()
  }
  const labelClass = (on: boolean) => cn('block truncate text-xs', on ? 'font-semibold text-ink' : 'text-muted')
  return (
    <section
      ref={frame}
      aria-label="Confusion matrix"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-[min(44rem,75dvh)] overflow-auto overscroll-contain rounded-b-xl"
    >
      <div className="grid w-max" style={{ gridTemplateColumns: `${labelPx}px ${size}px`, gridTemplateRows: `${headPx}px ${size}px` }}>
        <div className="sticky start-0 top-0 z-3 flex items-end justify-between gap-2 border-e border-b border-line bg-surface p-2 text-[0.6875rem] text-subtle">
          <span>Expected ↓</span>
          <span>Said →</span>
        </div>
        <ol aria-hidden="true" className="sticky top-0 z-2 flex border-b border-line bg-surface">
          {names.map((name, column) => (
            <li key={name} className="relative shrink-0" style={{ width: cellPx }} title={titleOf(name)}>
              <span
                className={cn(
                  labelClass(current?.column === column && at !== null),
                  'absolute bottom-2 start-1/2 origin-bottom-left -rotate-60',
                )}
                style={{ width: headPx }}
              >
                {titleOf(name)}
              </span>
            </li>
          ))}
        </ol>
        <ol aria-hidden="true" className="sticky start-0 z-1 border-e border-line bg-surface">
          {names.map((name, row) => (
            <li key={name} className="flex items-center px-2" style={{ height: cellPx }} title={titleOf(name)}>
              <span className={labelClass(current?.row === row && at !== null)}>{titleOf(name)}</span>
            </li>
          ))}
        </ol>
        <div
          role="toolbar"
          aria-label="Confused intents. Arrow keys go from one to the next"
          onKeyDown={pressed}
          className="relative bg-[linear-gradient(var(--line)_1px,transparent_1px),linear-gradient(90deg,var(--line)_1px,transparent_1px)] bg-[position:-1px_-1px]"
          style={{ backgroundSize: `${cellPx}px ${cellPx}px` }}
        >
          {cells.map((cell) => {
            const place = { insetInlineStart: cell.column * cellPx, top: cell.row * cellPx, width: cellPx - 1, height: cellPx - 1 }
            if (!isWrong(cell)) {
              return (
                <span
                  key={cellId(cell)}
                  aria-hidden="true"
                  className="absolute grid place-items-center bg-success-soft text-[0.6875rem] text-success-ink tabular-nums"
                  style={place}
                >
                  {cell.count}
                </span>
              )
            }
            const strength = 12 + Math.round((cell.count / highest) * 40)
            return (
              <button
                key={cellId(cell)}
                id={cellId(cell)}
                type="button"
                tabIndex={cell === current ? 0 : -1}
                aria-label={`${describeCount(cell.count, 'phrase')} of ${titleOf(cell.confusion.expected)} taken for ${titleOf(cell.confusion.predicted)}`}
                title={`${titleOf(cell.confusion.expected)} → ${titleOf(cell.confusion.predicted)}`}
                onClick={() => onOpen(cell.confusion)}
                onFocus={() => setAt(cell)}
                onPointerEnter={() => setAt(cell)}
                className="absolute grid place-items-center text-xs font-semibold text-ink tabular-nums hover:outline-2 hover:-outline-offset-2 hover:outline-danger focus-visible:-outline-offset-2"
                style={{ ...place, backgroundColor: `color-mix(in oklab, var(--danger) ${strength}%, var(--surface))` }}
              >
                {cell.count}
              </button>
            )
          })}
        </div>
      </div>
    </section>
  )
}
