import type { EntityView } from '@frontdesk/contracts/nlu/entity'
import { maxPhraseLength, type PhraseEntity } from '@frontdesk/contracts/nlu-data'
import { Button } from '@frontdesk/ui/button'
import { Textarea } from '@frontdesk/ui/textarea'
import { Highlighter } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { markLabel } from '@/components/marked-text/mark-label'
import { ConflictNotice } from '@/components/teaching/conflict-notice'
import { useDraft } from '@/components/teaching/use-draft'
import type { ListedPhrase } from '../phrases/phrase-source.ts'
import { dropMark, findOverlap, placeMark, trimSelection } from '../phrases/place-mark.ts'
import { shiftMarks } from '../phrases/shift-marks.ts'
import { type Marking, MarkPopover } from './mark-popover.tsx'

export type PhraseDraft = { text: string; entities: PhraseEntity[] }

type PhraseEditorProps = {
  phrase: ListedPhrase
  entities: readonly EntityView[]
  busy: boolean
  problem: string | null
  /** `revision` is the state that the change was made on. */
  onSave: (draft: PhraseDraft, revision: number) => void
  onCancel: () => void
}

const readDraft = ({ text, entities }: ListedPhrase): PhraseDraft => ({ text, entities: [...entities] })
const oneLine = (text: string) => text.replace(/[\r\n]+/g, ' ')

const MarkChips = ({ draft, onOpen }: { draft: PhraseDraft; onOpen: (mark: PhraseEntity, element: Element) => void }) =>
  draft.entities.map((mark) => (
    <Button key={mark.start} size="sm" onClick={(event) => onOpen(mark, event.currentTarget)} className="h-7 max-w-64 px-2 text-xs">
      <span className="truncate">
        {draft.text.slice(mark.start, mark.end)} <span className="text-muted">{markLabel(mark)}</span>
      </span>
    </Button>
  ))

/** A phrase being rewritten: Enter saves, Esc leaves it. Words selected in the field can be marked from the keyboard. */
export const PhraseEditor = ({ phrase, entities, busy, problem, onSave, onCancel }: PhraseEditorProps) => {
  const { base, draft, setDraft, changed, stale, accept } = useDraft(phrase, readDraft)
  const [marking, setMarking] = useState<Marking | null>(null)
  const [hint, setHint] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const text = draft.text.trim()

  const save = (revision: number | null) => {
    // Words that are just being marked would be lost.
    if (text === '' || revision === null || marking !== null) return
    const lead = draft.text.indexOf(text)
    const moved = draft.entities.map((mark) => ({ ...mark, start: mark.start - lead, end: mark.end - lead }))
    if (!changed && !stale) return onCancel()
    onSave({ text, entities: moved }, revision)
  }
  const write = (next: string) => {
    setHint(null)
    setDraft({ text: oneLine(next), entities: shiftMarks(draft.entities, draft.text, oneLine(next)) })
  }
  const markSelection = () => {
    const { current } = field
    if (current === null) return
    const span = trimSelection(draft.text, current.selectionStart, current.selectionEnd)
    if (span === null) return setHint('Select the words first, then mark them.')
    const mark = findOverlap(draft.entities, span) ?? null
    setMarking({ anchor: current, ...(mark ?? span), mark })
  }
  const pressed = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.altKey && event.key.toLowerCase() === 'm') {
      event.preventDefault()
      markSelection()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      save(base.revision)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      onCancel()
    }
  }
  const apply = (mark: PhraseEntity | null) => {
    if (marking !== null)
      setDraft({ ...draft, entities: mark === null ? dropMark(draft.entities, marking) : placeMark(draft.entities, mark) })
    return undefined
  }
  const note = problem ?? hint
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-2 py-1">
      <Textarea
        ref={field}
        autoFocus
        rows={1}
        aria-label="Phrase"
        maxLength={maxPhraseLength}
        value={draft.text}
        disabled={busy}
        onFocus={({ currentTarget }) => currentTarget.setSelectionRange(currentTarget.value.length, currentTarget.value.length)}
        onChange={(event) => write(event.target.value)}
        onKeyDown={pressed}
        className="field-sizing-content min-h-9 resize-none py-1.5"
      />
      {stale && (
        <ConflictNotice busy={busy} onTheirs={() => accept(phrase)} onMine={() => save(phrase.revision)}>
          <p className="mt-1">
            It now reads: <q>{phrase.text}</q>
          </p>
        </ConflictNotice>
      )}
      <div className="flex flex-wrap items-center gap-1.5">
        <Button
          size="sm"
          variant="soft"
          className="h-7 px-2 text-xs"
          onMouseDown={(event) => event.preventDefault()}
          onClick={markSelection}
        >
          <Highlighter aria-hidden="true" className="size-3.5!" />
          Mark selected words
        </Button>
        <MarkChips draft={draft} onOpen={(mark, anchor) => setMarking({ anchor, start: mark.start, end: mark.end, mark })} />
        <span className="flex-1" />
        <Button size="sm" variant="ghost" className="h-7 px-2 text-xs" onClick={onCancel} disabled={busy}>
          Cancel
        </Button>
        {!stale && (
          <Button
            size="sm"
            variant="primary"
            className="h-7 px-2.5 text-xs"
            onClick={() => save(base.revision)}
            loading={busy}
            disabled={text === ''}
          >
            Save
          </Button>
        )}
      </div>
      {note !== null && (
        <p role={problem === null ? 'status' : 'alert'} className={problem === null ? 'text-xs text-muted' : 'text-xs text-danger-ink'}>
          {note}
        </p>
      )}
      <MarkPopover text={draft.text} marking={marking} entities={entities} onApply={apply} onClose={() => setMarking(null)} />
    </div>
  )
}
