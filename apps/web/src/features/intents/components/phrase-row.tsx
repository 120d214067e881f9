import type { PhraseEntity } from '@frontdesk/contracts/nlu-data'
import { Badge } from '@frontdesk/ui/badge'
import { Checkbox } from '@frontdesk/ui/checkbox'
import { cn } from '@frontdesk/ui/cn'
import { IconButton } from '@frontdesk/ui/icon-button'
import { Pencil, Trash2 } from 'lucide-react'
import { type MouseEvent, memo } from 'react'
import { originLabels } from '../phrases/origin-labels.ts'
import type { ListedPhrase } from '../phrases/phrase-source.ts'
import type { Marking } from './mark-popover.tsx'
import { PhraseText } from './phrase-text.tsx'
import { PhraseWarnings } from './phrase-warnings.tsx'

export type RowHandlers = {
  toggle: (index: number, id: string) => void
  stretch: (index: number) => void
  activate: (index: number) => void
  edit: (index: number, id: string) => void
  remove: (id: string) => void
  mark: (phrase: ListedPhrase, marking: Marking) => void
  titleOf: (name: string) => string
  hrefOf: (name: string, words?: string) => string | null
}

export type RowMode = {
  /** The list may be changed. */
  canTeach: boolean
  /** Phrases can be rewritten and marked, not only taken out. */
  editable: boolean
}

type PhraseRowProps = RowMode & { phrase: ListedPhrase; index: number; selected: boolean; active: boolean; on: RowHandlers }

/** A phrase in the list. */
export const PhraseRow = memo(({ phrase, index, selected, active, canTeach, editable, on }: PhraseRowProps) => {
  const tab = active ? 0 : -1
  const clicked = (event: MouseEvent) => {
    if (event.shiftKey && canTeach) on.stretch(index)
    else if ((event.ctrlKey || event.metaKey) && canTeach) on.toggle(index, phrase.id)
    else on.activate(index)
  }
  const origin = originLabels[phrase.origin]
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
    // biome-ignore lint/a11y/noStaticElementInteractions: the row around it has the role
    <div
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={clicked}
      onDoubleClick={() => editable && canTeach && on.edit(index, phrase.id)}
      className={cn('group/row flex items-start gap-3 px-4 md:px-6', selected && 'bg-accent-soft', !selected && 'hover:bg-hover')}
    >
      {canTeach && (
        <span className="flex h-11 items-center">
          <Checkbox
            label={`Select: ${phrase.text}`}
            checked={selected}
            tabIndex={tab}
            onCheckedChange={(_, event) => ('shiftKey' in event && event.shiftKey ? on.stretch(index) : on.toggle(index, phrase.id))}
          />
        </span>
      )}
      <div className="flex min-w-0 flex-1 flex-col gap-1 py-2.5 text-sm leading-6 text-ink">
        <PhraseText
          text={phrase.text}
          marks={phrase.entities}
          live={canTeach && editable}
          reachable={active}
          onSelect={(span, rect) => on.mark(phrase, { ...span, anchor: { getBoundingClientRect: () => rect }, mark: null })}
          onMark={(mark: PhraseEntity, anchor) => on.mark(phrase, { anchor, start: mark.start, end: mark.end, mark })}
        />
        {phrase.warnings.length > 0 && (
          <PhraseWarnings warnings={phrase.warnings} reachable={active} titleOf={on.titleOf} hrefOf={on.hrefOf} />
        )}
      </div>
      {origin !== undefined && (
        <span className="hidden h-11 items-center sm:flex">
          <Badge title={origin.hint}>{origin.text}</Badge>
        </span>
      )}
      {canTeach && (
        <span className="flex h-11 items-center opacity-0 transition-opacity group-hover/row:opacity-100 group-focus-within/row:opacity-100 pointer-coarse:opacity-100">
          {editable && (
            <IconButton label="Edit" tooltip={false} size="xs" tabIndex={tab} onClick={() => on.edit(index, phrase.id)}>
              <Pencil aria-hidden="true" />
            </IconButton>
          )}
          <IconButton label="Delete" tooltip={false} size="xs" tabIndex={tab} onClick={() => on.remove(phrase.id)}>
            <Trash2 aria-hidden="true" />
          </IconButton>
        </span>
      )}
    </div>
  )
})
PhraseRow.displayName = 'PhraseRow'
