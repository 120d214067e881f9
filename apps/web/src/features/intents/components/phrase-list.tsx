import type { EntityView } from '@frontdesk/contracts/nlu/entity'
import { cn } from '@frontdesk/ui/cn'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useActiveRow } from '../hooks/use-active-row.ts'
import type { usePhrasePages } from '../hooks/use-phrase-pages.ts'
import type { usePhraseSelection } from '../hooks/use-phrase-selection.ts'
import { useScrollMargin } from '../hooks/use-scroll-margin.ts'
import type { ListedPhrase } from '../phrases/phrase-source.ts'
import { moveTo, readGridKey } from '../phrases/read-grid-key.ts'
import type { Marking } from './mark-popover.tsx'
import { type PhraseDraft, PhraseEditor } from './phrase-editor.tsx'
import { PhraseRow, type RowHandlers, type RowMode } from './phrase-row.tsx'

export type EditState = {
  busy: boolean
  problem: string | null
  save: (phrase: ListedPhrase, draft: PhraseDraft, revision: number) => Promise<boolean>
}

type PhraseListProps = RowMode & {
  label: string
  pages: ReturnType<typeof usePhrasePages>
  selection: ReturnType<typeof usePhraseSelection>
  scroller: RefObject<HTMLElement | null>
  entities: readonly EntityView[]
  editing: EditState
  titleOf: RowHandlers['titleOf']
  hrefOf: RowHandlers['hrefOf']
  onMark: (phrase: ListedPhrase, marking: Marking) => void
  onRemove: (ids: readonly string[]) => void
  onUndo: () => void
}

const rowHeight = 45
const pageRows = 10
const overscan = 10

/** Phrases of a list of any length; only those in view are drawn. Arrow keys move, Space ticks, Enter edits, Delete deletes. */
export const PhraseList = (props: PhraseListProps) => {
  const { pages, selection, scroller, canTeach, editable, editing, onMark, onRemove, onUndo, titleOf, hrefOf } = props
  const { rows, show } = pages
  const total = pages.total ?? 0
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const [editId, setEditId] = useState<string | null>(null)
  const rowId = useCallback((index: number) => `${listId}-${index}`, [listId])
  const scrollMargin = useScrollMargin(list, scroller)
  const { active: wanted, setActive, move } = useActiveRow(rowId)
  const active = Math.min(wanted, Math.max(0, total - 1))
  const editIndex = useMemo(() => (editId === null ? null : ([...rows].find(([, { id }]) => id === editId)?.[0] ?? null)), [rows, editId])
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollMargin,
    // Under a bar that sticks to the top.
    scrollPaddingStart: 64,
    useFlushSync: false,
    // The row with the focus stays drawn, or the keys would be lost with it; so does the one being written. Rows go by their place, so
    // that the focus survives when its phrase is fetched anew.
    rangeExtractor: useCallback(
      (range: Range) =>
        [...new Set([active, editIndex ?? active, ...defaultRangeExtractor(range)])]
          .filter((index) => index < range.count)
          .sort((one, other) => one - other),
      [active, editIndex],
    ),
  })
  const goTo = (index: number) => {
    move(index)
    virtualizer.scrollToIndex(index)
  }
  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 }
  useEffect(() => show(startIndex, endIndex + overscan, editIndex), [show, startIndex, endIndex, editIndex])

  const { act, stretch } = selection
  const handlers = useMemo<RowHandlers>(
    () => ({
      toggle: (index, id) => {
        setActive(index)
        act({ kind: 'toggle', id, index })
      },
      stretch: (index) => {
        setActive(index)
        void stretch(index)
      },
      activate: setActive,
      edit: (index, id) => {
        setActive(index)
        setEditId(id)
      },
      remove: (id) => onRemove([id]),
      mark: onMark,
      titleOf,
      hrefOf,
    }),
    [setActive, act, stretch, onRemove, onMark, titleOf, hrefOf],
  )

  const pressed = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.id !== rowId(active)) return
    const key = readGridKey({ key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey })
    if (key === null) return
    const row = rows.get(active)
    if (key.kind === 'move') {
      event.preventDefault()
      const next = moveTo(key.to, active, total, pageRows)
      if (key.extend && canTeach && row !== undefined) {
        if (!selection.ids.has(row.id)) act({ kind: 'toggle', id: row.id, index: active })
        void stretch(next)
      }
      return goTo(next)
    }
    if (!canTeach) return
    event.preventDefault()
    if (key.kind === 'all') void selection.all(total)
    else if (key.kind === 'clear') act({ kind: 'clear' })
    else if (key.kind === 'undo') onUndo()
    else if (row === undefined) return
    else if (key.kind === 'toggle') act({ kind: 'toggle', id: row.id, index: active })
    else if (key.kind === 'edit' && editable) setEditId(row.id)
    else if (key.kind === 'remove') onRemove(selection.ids.size > 0 ? [...selection.ids] : [row.id])
  }
  const close = () => {
    setEditId(null)
    goTo(active)
  }
  const save = async (phrase: ListedPhrase, draft: PhraseDraft, revision: number) => {
    if (await editing.save(phrase, draft, revision)) close()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be drawn in part
    <div
      ref={list}
      role="grid"
      tabIndex={-1}
      aria-label={props.label}
      aria-rowcount={total}
      aria-multiselectable={canTeach}
      aria-busy={pages.fetching}
      onKeyDown={pressed}
      className={cn('relative transition-opacity', pages.pending && 'opacity-60')}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const phrase = rows.get(index)
        const selected = phrase !== undefined && selection.ids.has(phrase.id)
        return (
          // biome-ignore lint/a11y/useSemanticElements: a table cannot be drawn in part
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            id={rowId(index)}
            role="row"
            aria-rowindex={index + 1}
            aria-selected={canTeach ? selected : undefined}
            tabIndex={index === active ? 0 : -1}
            onFocus={(event) => event.target === event.currentTarget && index !== wanted && setActive(index)}
            className="absolute inset-x-0 top-0 border-b border-line focus-visible:z-1 focus-visible:-outline-offset-2"
            style={{ transform: `translateY(${start - scrollMargin}px)` }}
          >
            {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be drawn in part */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus */}
            <div role="gridcell">
              {phrase === undefined ? (
                <div className="flex h-11 items-center px-4 md:px-6">
                  <Skeleton className="w-1/2" />
                </div>
              ) : phrase.id === editId ? (
                <div className="px-4 md:px-6">
                  <PhraseEditor
                    key={phrase.id}
                    phrase={phrase}
                    entities={props.entities}
                    busy={editing.busy}
                    problem={editing.problem}
                    onSave={(draft, revision) => void save(phrase, draft, revision)}
                    onCancel={close}
                  />
                </div>
              ) : (
                <PhraseRow
                  key={phrase.id}
                  phrase={phrase}
                  index={index}
                  selected={selected}
                  active={index === active}
                  canTeach={canTeach}
                  editable={editable}
                  on={handlers}
                />
              )}
            </div>
          </div>
        )
      })}
    </div>
  )
}
