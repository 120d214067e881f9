import type { ListValue } from '@frontdesk/contracts/nlu-data'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { describeCount } from '@/components/describe-count'
import { SearchInput } from '@/components/search-input'
import { addValues, filterValues, findClashes, removeValue, replaceValue } from '../values/change-values.ts'
import { mostValues } from '../values/read-value-lines.ts'
import { ValueComposer } from './value-composer.tsx'
import { ValueEditor, ValueRow } from './value-row.tsx'

type ValueListProps = { label: string; values: readonly ListValue[]; canTeach: boolean; onChange: (values: ListValue[]) => void }

const searchFrom = 8

/** Values with their synonyms, for lists of any length; only the rows in view are drawn. */
export const ValueList = ({ label, values, canTeach, onChange }: ValueListProps) => {
  const scroller = useRef<HTMLElement>(null)
  const [q, setQ] = useState('')
  const [editing, setEditing] = useState<string | null>(null)
  const shown = useMemo(() => filterValues(values, q), [values, q])
  const clashes = useMemo(() => findClashes(values), [values])
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 41,
    getItemKey: (index) => shown[index]?.value ?? index,
    overscan: 8,
    useFlushSync: false,
  })
  const clashOf = ({ value, synonyms }: ListValue): string | null => {
    for (const word of [value, ...synonyms]) {
      const others = clashes.get(word.toLowerCase())?.filter((name) => name !== value)
      if (others?.[0] !== undefined) return `“${word}” stands for “${others[0]}” too.`
    }
    return null
  }
  return (
    <div className="flex flex-col gap-3">
      {canTeach && <ValueComposer label={label} onAdd={(added) => onChange(addValues(values, added))} />}
      {values.length > mostValues && (
        <p role="alert" className="text-xs text-danger-ink">
          {describeCount(mostValues, 'value')} are the most that can be kept.
        </p>
      )}
      {values.length > searchFrom && (
        <div className="flex items-center gap-3">
          <SearchInput label="Search values" value={q} onChange={setQ} className="w-full sm:w-64" />
          <p role="status" className="text-xs whitespace-nowrap text-muted tabular-nums">
            {q === '' ? describeCount(values.length, 'value') : `${shown.length} of ${describeCount(values.length, 'value')}`}
          </p>
        </div>
      )}
      {values.length === 0 ? (
        <p className="rounded-lg border border-dashed border-line px-3.5 py-4 text-center text-[0.8125rem] text-muted">
          No values. Without them it is recognised by patterns and by what phrases mark.
        </p>
      ) : (
        <section
          ref={scroller}
          aria-label={`${label}: list`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          tabIndex={0}
          className="max-h-[26rem] overflow-y-auto overscroll-contain rounded-lg border border-line bg-surface"
        >
          <ul className="relative" style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, key, start }) => {
              const item = shown[index]
              if (item === undefined) return null
              return (
                <li
                  key={key}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  aria-setsize={shown.length}
                  aria-posinset={index + 1}
                  className="absolute inset-x-0 top-0 border-b border-line"
                  style={{ transform: `translateY(${start}px)` }}
                >
                  {editing === item.value ? (
                    <ValueEditor
                      item={item}
                      taken={(value) => values.some((known) => known.value === value)}
                      onSave={(next) => {
                        onChange(replaceValue(values, item.value, next))
                        setEditing(null)
                      }}
                      onCancel={() => setEditing(null)}
                    />
                  ) : (
                    <ValueRow
                      item={item}
                      clash={clashOf(item)}
                      canTeach={canTeach}
                      onEdit={setEditing}
                      onRemove={(value) => onChange(removeValue(values, value))}
                    />
                  )}
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </div>
  )
}
