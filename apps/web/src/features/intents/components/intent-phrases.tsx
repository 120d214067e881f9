import type { IntentView } from '@frontdesk/contracts/nlu/intent'
import type { PhraseEntity } from '@frontdesk/contracts/nlu-data'
import { useToast } from '@frontdesk/ui/toast'
import { useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { type RefObject, useCallback, useEffect, useState } from 'react'
import { explainFailure } from '@/components/teaching/explain-failure'
import type { useIntents } from '@/components/teaching/use-intents'
import { readAppError } from '@/lib/read-app-error'
import { useTRPC } from '@/lib/trpc'
import { usePhraseActions } from '../hooks/use-phrase-actions.ts'
import { usePhrasePages } from '../hooks/use-phrase-pages.ts'
import { usePhraseSelection } from '../hooks/use-phrase-selection.ts'
import { usePhraseSource } from '../hooks/use-phrase-source.ts'
import { phraseFilterParsers } from '../phrases/phrase-filters.ts'
import type { ListedPhrase } from '../phrases/phrase-source.ts'
import { dropMark, placeMark, trimSelection } from '../phrases/place-mark.ts'
import { type Marking, MarkPopover } from './mark-popover.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { PhraseComposer } from './phrase-composer.tsx'
import type { EditState } from './phrase-list.tsx'
import { PhrasePanel } from './phrase-panel.tsx'
import { NoPhrases } from './phrase-states.tsx'
import { PhraseToolbar } from './phrase-toolbar.tsx'

type IntentPhrasesProps = {
  intent: IntentView
  intents: readonly IntentView[]
  names: Pick<ReturnType<typeof useIntents>, 'titleOf' | 'hrefOf'>
  canTeach: boolean
  scroller: RefObject<HTMLElement | null>
}

/** The phrases of an intent: written, marked, moved and deleted. */
export const IntentPhrases = ({ intent, intents, names, canTeach, scroller }: IntentPhrasesProps) => {
  const trpc = useTRPC()
  const [filters, setFilters] = useQueryStates(phraseFilterParsers)
  const source = usePhraseSource(intent.id, filters)
  const pages = usePhrasePages(source)
  const selection = usePhraseSelection(pages.readIds)
  const entities = useQuery(trpc.nlu.entities.list.queryOptions())
  const actions = usePhraseActions(intent.id, (id) => intents.find((known) => known.id === id)?.title ?? 'another intent')
  const toast = useToast()
  const [moving, setMoving] = useState(false)
  const [marking, setMarking] = useState<(Marking & { phrase: ListedPhrase }) | null>(null)

  const { act } = selection
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter makes another list, in which nothing is ticked
  useEffect(() => {
    act({ kind: 'clear' })
    scroller.current?.scrollTo({ top: 0 })
  }, [filters])

  const { mutate: removePhrases } = actions.remove
  const remove = useCallback(
    (ids: readonly string[]) => removePhrases({ ids: [...ids] }, { onSuccess: () => act({ kind: 'drop', ids }) }),
    [removePhrases, act],
  )
  const move = (toIntentId: string) =>
    actions.move.mutate(
      { ids: [...selection.ids], toIntentId },
      {
        onSuccess: () => {
          act({ kind: 'clear' })
          setMoving(false)
        },
      },
    )
  const startMark = useCallback((phrase: ListedPhrase, wanted: Marking) => {
    const span = wanted.mark ?? trimSelection(phrase.text, wanted.start, wanted.end)
    const clashes =
      span === null || (wanted.mark === null && phrase.entities.some((mark) => mark.start < span.end && span.start < mark.end))
    if (!clashes) setMarking({ ...wanted, start: span.start, end: span.end, phrase })
  }, [])
  const applyMark = (mark: PhraseEntity | null) => {
    if (marking === null || marking.phrase.revision === null) return undefined
    const { phrase } = marking
    const entities = mark === null ? dropMark(phrase.entities, marking) : placeMark(phrase.entities, mark)
    return actions.update.mutateAsync({ id: phrase.id, revision: phrase.revision ?? 0, change: { entities } })
  }
  const saveEdit: EditState['save'] = async ({ id }, change, revision) => {
    try {
      await actions.update.mutateAsync({ id, revision, change })
      return true
    } catch (error) {
      if (readAppError(error).code === 'not-found') {
        const again = { label: 'Add it again', onPress: () => void actions.addTexts([change.text]).catch(() => undefined) }
        toast.error('Somebody deleted this phrase meanwhile', `You wrote: “${change.text}”`, again)
      }
      return false
    }
  }
  const failed = actions.update.isError && readAppError(actions.update.error).code !== 'conflict'
  return (
    <>
      {canTeach && (
        <div className="px-4 pt-4 pb-3 md:px-6">
          <PhraseComposer
            label="New phrase"
            placeholder="How would a visitor say it?"
            autoFocus={intent.phrases === 0}
            onAdd={actions.addTexts}
          />
        </div>
      )}
      <PhrasePanel
        label="Training phrases"
        what="The phrases"
        canTeach={canTeach}
        pages={pages}
        selection={selection}
        scroller={scroller}
        toolbar={<PhraseToolbar filters={filters} onChange={(change) => void setFilters(change)} />}
        empty={<NoPhrases canTeach={canTeach} />}
        filtered={filters.q !== '' || filters.warnings}
        onClearFilters={() => void setFilters({ q: '', warnings: false })}
        {...names}
        onRemove={remove}
        onUndo={actions.undoLast}
        onMove={() => setMoving(true)}
        edit={{
          entities: entities.data ?? [],
          onMark: startMark,
          state: {
            busy: actions.update.isPending,
            problem: failed && marking === null ? explainFailure(actions.update.error) : null,
            save: saveEdit,
          },
        }}
      />
      <MarkPopover
        text={marking?.phrase.text ?? ''}
        marking={marking}
        entities={entities.data ?? []}
        onApply={applyMark}
        onClose={() => setMarking(null)}
      />
      <MoveDialog
        open={moving}
        count={selection.ids.size}
        intents={intents.filter(({ id }) => id !== intent.id)}
        busy={actions.move.isPending}
        onOpenChange={setMoving}
        onMove={move}
      />
    </>
  )
}
