import type { EntityView } from '@frontdesk/contracts/nlu/entity'
import type { ReactNode, RefObject } from 'react'
import { LoadError } from '@/components/load-error'
import { StaleNotice } from '@/components/stale-notice'
import type { usePhrasePages } from '../hooks/use-phrase-pages.ts'
import type { usePhraseSelection } from '../hooks/use-phrase-selection.ts'
import type { ListedPhrase } from '../phrases/phrase-source.ts'
import type { Marking } from './mark-popover.tsx'
import { type EditState, PhraseList } from './phrase-list.tsx'
import { NothingMatches, PhrasesSkeleton } from './phrase-states.tsx'
import { SelectionBar } from './selection-bar.tsx'

type PhrasePanelProps = {
  label: string
  what: string
  canTeach: boolean
  pages: ReturnType<typeof usePhrasePages>
  selection: ReturnType<typeof usePhraseSelection>
  scroller: RefObject<HTMLElement | null>
  toolbar: ReactNode
  empty: ReactNode
  filtered: boolean
  onClearFilters: () => void
  titleOf: (name: string) => string
  hrefOf: (name: string, words?: string) => string | null
  onRemove: (ids: readonly string[]) => void
  onUndo: () => void
  /** Only where phrases belong to an intent. */
  onMove?: () => void
  edit?: { state: EditState; entities: readonly EntityView[]; onMark: (phrase: ListedPhrase, marking: Marking) => void }
}

const noEdit: EditState = { busy: false, problem: null, save: () => Promise.resolve(false) }
const noMark = () => undefined

/** Search or selection on top, and under it the list in whichever state it is. */
export const PhrasePanel = (props: PhrasePanelProps) => {
  const { pages, selection, edit, onMove, canTeach } = props
  const { total, error } = pages
  return (
    <>
      <div className="sticky top-0 z-10 flex min-h-13 flex-col justify-center gap-2 border-y border-line bg-canvas px-4 py-2 md:px-6">
        {selection.ids.size > 0 || selection.reading ? (
          <SelectionBar
            count={selection.ids.size}
            busy={selection.reading}
            {...(onMove === undefined ? {} : { onMove })}
            onRemove={() => props.onRemove([...selection.ids])}
            onClear={() => selection.act({ kind: 'clear' })}
          />
        ) : (
          props.toolbar
        )}
        {error !== null && total !== null && <StaleNotice error={error} />}
      </div>
      {total === null ? (
        error === null ? (
          <PhrasesSkeleton />
        ) : (
          <LoadError error={error} what={props.what} onRetry={pages.retry} retrying={pages.fetching} className="py-16" />
        )
      ) : total === 0 ? (
        props.filtered ? (
          <NothingMatches onClear={props.onClearFilters} />
        ) : (
          props.empty
        )
      ) : (
        <PhraseList
          label={props.label}
          pages={pages}
          selection={selection}
          scroller={props.scroller}
          canTeach={canTeach}
          editable={edit !== undefined}
          entities={edit?.entities ?? []}
          editing={edit?.state ?? noEdit}
          titleOf={props.titleOf}
          hrefOf={props.hrefOf}
          onMark={edit?.onMark ?? noMark}
          onRemove={props.onRemove}
          onUndo={props.onUndo}
        />
      )}
    </>
  )
}
