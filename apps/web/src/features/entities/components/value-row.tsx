import type { ListValue } from '@frontdesk/contracts/nlu-data'
import { Button } from '@frontdesk/ui/button'
import { IconButton } from '@frontdesk/ui/icon-button'
import { Input } from '@frontdesk/ui/input'
import { Pencil, TriangleAlert, X } from 'lucide-react'
import { type KeyboardEvent, memo, useState } from 'react'
import { findValueProblem, readSynonyms } from '../values/read-value-lines.ts'

type ValueRowProps = {
  item: ListValue
  /** Other values that the same words stand for. */
  clash: string | null
  canTeach: boolean
  onEdit: (value: string) => void
  onRemove: (value: string) => void
}

/** A value and the words that stand for it. */
export const ValueRow = memo(({ item, clash, canTeach, onEdit, onRemove }: ValueRowProps) => (
  <div className="group/row flex items-start gap-3 px-3.5 py-2 text-sm hover:bg-hover">
    <div className="grid min-w-0 flex-1 gap-x-4 gap-y-0.5 leading-6 sm:grid-cols-[minmax(7rem,1fr)_2fr]">
      <span className="font-medium wrap-anywhere text-ink">{item.value}</span>
      <span className="wrap-anywhere text-muted">{item.synonyms.join(', ')}</span>
      {clash !== null && (
        <span className="flex items-center gap-1.5 text-xs text-warning-ink sm:col-span-2">
          <TriangleAlert aria-hidden="true" className="size-3.5 shrink-0" />
          {clash}
        </span>
      )}
    </div>
    {canTeach && (
      <span className="flex shrink-0 opacity-0 transition-opacity group-hover/row:opacity-100 group-focus-within/row:opacity-100 pointer-coarse:opacity-100">
        <IconButton label={`Edit ${item.value}`} tooltip={false} size="xs" onClick={() => onEdit(item.value)}>
          <Pencil aria-hidden="true" />
        </IconButton>
        <IconButton label={`Remove ${item.value}`} tooltip={false} size="xs" onClick={() => onRemove(item.value)}>
          <X aria-hidden="true" />
        </IconButton>
      </span>
    )}
  </div>
))
ValueRow.displayName = 'ValueRow'

type ValueEditorProps = { item: ListValue; taken: (value: string) => boolean; onSave: (next: ListValue) => void; onCancel: () => void }

/** A value being rewritten: Enter keeps it, Esc leaves it. */
export const ValueEditor = ({ item, taken, onSave, onCancel }: ValueEditorProps) => {
  const [value, setValue] = useState(item.value)
  const [synonyms, setSynonyms] = useState(item.synonyms.join(', '))
  const [problem, setProblem] = useState<string | null>(null)
  const save = () => {
    const name = value.trim()
    const next = { value: name, synonyms: readSynonyms(name, synonyms) }
    if (name === '') return setProblem('A value needs a name.')
    if (name !== item.value && taken(name)) return setProblem(`“${name}” is there already.`)
    const found = findValueProblem(next)
    if (found !== null) return setProblem(found)
    onSave(next)
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') save()
    else onCancel()
  }
  return (
    <div className="flex flex-col gap-1.5 px-3.5 py-2">
      <div className="flex flex-wrap gap-2">
        <Input
          autoFocus
          aria-label="Value"
          value={value}
          onChange={(event) => setValue(event.target.value)}
          onKeyDown={pressed}
          className="h-8 min-w-32 flex-1"
        />
        <Input
          aria-label="Words that stand for it, between commas"
          placeholder="Other words for it, between commas"
          value={synonyms}
          onChange={(event) => setSynonyms(event.target.value)}
          onKeyDown={pressed}
          className="h-8 min-w-40 flex-2"
        />
        <Button size="sm" variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
        <Button size="sm" variant="soft" onClick={save}>
          Keep
        </Button>
      </div>
      {problem !== null && (
        <p role="alert" className="text-xs text-danger-ink">
          {problem}
        </p>
      )}
    </div>
  )
}
