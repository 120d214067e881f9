import type { ListValue } from '@frontdesk/contracts/nlu-data'
import { Button } from '@frontdesk/ui/button'
import { Textarea } from '@frontdesk/ui/textarea'
import { CornerDownLeft } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useId, useState } from 'react'
import { findValueProblem, readValueLines } from '../values/read-value-lines.ts'

/** One field for new values: Enter adds what is written, pasted lines go in all at once. */
export const ValueComposer = ({ label, onAdd }: { label: string; onAdd: (values: readonly ListValue[]) => void }) => {
  const hintId = useId()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const add = (written: string) => {
    const values = readValueLines(written)
    const found = values.map(findValueProblem).find((wrong) => wrong !== null) ?? null
    setProblem(found)
    setText(found === null ? '' : written)
    if (found === null && values.length > 0) onAdd(values)
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    add(text)
  }
  const pasted = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const clip = event.clipboardData.getData('text')
    if (!/[\r\n]/.test(clip.trim())) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    add(text.slice(0, selectionStart) + clip + text.slice(selectionEnd))
  }
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-start gap-2">
        <Textarea
          rows={1}
          aria-label={label}
          aria-describedby={hintId}
          placeholder="New York: NYC, the Big Apple"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={pressed}
          onPaste={pasted}
          className="field-sizing-content max-h-48 min-h-9 resize-none py-1.5"
        />
        <Button disabled={text.trim() === ''} onClick={() => add(text)}>
          <CornerDownLeft aria-hidden="true" className="rtl:rotate-180" />
          Add
        </Button>
      </div>
      <p id={hintId} className="text-xs text-muted">
        The value, then a colon and other words for it. Paste a list to add every line.
      </p>
      {problem !== null && (
        <p role="alert" className="text-xs text-danger-ink">
          {problem}
        </p>
      )}
    </div>
  )
}
