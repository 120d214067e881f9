import type { PhraseEntity } from '@frontdesk/contracts/nlu-data'
import { cn } from '@frontdesk/ui/cn'
import { memo, type PointerEvent } from 'react'
import { markLabel } from '@/components/marked-text/mark-label'
import { markTone } from '@/components/marked-text/mark-tone'
import { splitMarks } from '@/components/marked-text/split-marks'
import { readSelection } from '../phrases/read-selection.ts'

type PhraseTextProps = {
  text: string
  marks: readonly PhraseEntity[]
  /** Marks can be pressed, and words selected to be marked. */
  live: boolean
  /** Its marks can be reached with Tab. */
  reachable: boolean
  onSelect: (span: { start: number; end: number }, rect: DOMRect) => void
  onMark: (mark: PhraseEntity, element: Element) => void
}

// Labels are drawn by the style sheet, so that they are no part of the text when words are selected.
const labelClass = 'after:ms-1 after:me-0.5 after:text-[0.6875rem] after:font-medium after:content-[attr(data-label)]'

type MarkedWordsProps = Pick<PhraseTextProps, 'live' | 'reachable' | 'onMark'> & { words: string; mark: PhraseEntity }

const MarkedWords = ({ words, mark, live, reachable, onMark }: MarkedWordsProps) => {
  const { line, ink } = markTone(mark.entity)
  return (
    <span>
      {live ? (
        <button
          type="button"
          tabIndex={reachable ? 0 : -1}
          aria-label={`${words}: ${markLabel(mark)}. Change or remove`}
          onClick={(event) => {
            event.stopPropagation()
            onMark(mark, event.currentTarget)
          }}
          className={cn('rounded-t-sm border-b-2 text-start hover:bg-hover', line)}
        >
          {words}
        </button>
      ) : (
        <span className={cn('border-b-2', line)}>{words}</span>
      )}
      <span aria-hidden="true" data-label={markLabel(mark)} className={cn(labelClass, ink)} />
      {!live && <span className="sr-only">({markLabel(mark)})</span>}
    </span>
  )
}

/** A phrase with its marks underlined and named. Words are marked by pointer here, by keyboard in the editor of the row. */
export const PhraseText = memo(({ text, marks, live, reachable, onSelect, onMark }: PhraseTextProps) => {
  const released = (event: PointerEvent) => {
    const found = live && event.button === 0 ? readSelection(event.currentTarget) : null
    if (found !== null) onSelect(found, found.rect)
  }
  return (
    <span onPointerUp={released} className="wrap-anywhere whitespace-pre-wrap select-text">
      {splitMarks(text, marks).map(({ text: words, start, mark }) =>
        mark === null ? words : <MarkedWords key={start} words={words} mark={mark} live={live} reachable={reachable} onMark={onMark} />,
      )}
    </span>
  )
})
PhraseText.displayName = 'PhraseText'
