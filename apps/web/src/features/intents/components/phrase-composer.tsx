import { maxPhraseLength } from '@frontdesk/contracts/nlu-data'
import { Button } from '@frontdesk/ui/button'
import { Textarea } from '@frontdesk/ui/textarea'
import { CornerDownLeft } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { explainFailure } from '@/components/teaching/explain-failure'
import { maxPasted, readPastedLines } from '../phrases/read-pasted-lines.ts'

type PhraseComposerProps = {
  label: string
  placeholder: string
  autoFocus?: boolean
  /** Rejects when nothing was saved. */
  onAdd: (texts: readonly string[]) => Promise<void>
}

const findProblem = (phrases: readonly string[], tooLong: readonly string[]): string | null => {
  if (phrases.length > maxPasted) return `These are ${phrases.length} lines; ${maxPasted} can go in at once. Import a file for more.`
  if (tooLong.length > 0)
    return `${tooLong.length === 1 ? 'A line is' : `${tooLong.length} lines are`} longer than ${maxPhraseLength} letters. Shorten it first.`
  return null
}

/** One field for new phrases: Enter adds what is written, pasted lines go in all at once. What could not be saved comes back into the field. */
export const PhraseComposer = ({ label, placeholder, autoFocus = false, onAdd }: PhraseComposerProps) => {
  const hintId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [waiting, setWaiting] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)

  const add = async (written: string) => {
    const { phrases, tooLong } = readPastedLines(written)
    const found = findProblem(phrases, tooLong)
    setProblem(found)
    if (found !== null) return setText(written)
    if (phrases.length === 0) return
    setText('')
    setWaiting((count) => count + 1)
    try {
      await onAdd(phrases)
    } catch (error) {
      setText((since) => (since.trim() === '' ? phrases.join('\n') : `${phrases.join('\n')}\n${since}`))
      setProblem(explainFailure(error))
    } finally {
      setWaiting((count) => count - 1)
    }
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void add(text)
  }
  const pasted = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const clip = event.clipboardData.getData('text')
    if (!/[\r\n]/.test(clip.trim())) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    void add(text.slice(0, selectionStart) + clip + text.slice(selectionEnd))
  }
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-start gap-2">
        <Textarea
          ref={field}
          autoFocus={autoFocus}
          rows={1}
          aria-label={label}
          aria-describedby={hintId}
          placeholder={placeholder}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={pressed}
          onPaste={pasted}
          className="field-sizing-content max-h-48 min-h-9 resize-none py-1.5"
        />
        <Button variant="primary" loading={waiting > 0} disabled={text.trim() === ''} onClick={() => void add(text)}>
          <CornerDownLeft aria-hidden="true" className="rtl:rotate-180" />
          Add
        </Button>
      </div>
      <p id={hintId} className="text-xs text-muted max-sm:sr-only">
        Enter adds it. Paste a list to add every line.
      </p>
      {problem !== null && (
        <p role="alert" className="text-xs text-danger-ink">
          {problem}
        </p>
      )}
    </div>
  )
}
