'use client'
import { parseAsString, useQueryState } from 'nuqs'
import { useCallback, useEffect, useRef } from 'react'
import { SearchInput } from '@/components/search-input'
import { TeachingPage } from '@/components/teaching/teaching-page'
import { useIntents } from '@/components/teaching/use-intents'
import { ViewerNote } from '@/components/teaching/viewer-note'
import { BackToIntents } from './components/intent-header.tsx'
import { PhraseComposer } from './components/phrase-composer.tsx'
import { PhrasePanel } from './components/phrase-panel.tsx'
import { NoOutOfScope } from './components/phrase-states.tsx'
import { useOutOfScopeActions } from './hooks/use-out-of-scope-actions.ts'
import { usePhrasePages } from './hooks/use-phrase-pages.ts'
import { usePhraseSelection } from './hooks/use-phrase-selection.ts'
import { useOutOfScopeSource } from './hooks/use-phrase-source.ts'

/** Messages that belong to no intent: what the assistant should not try to answer. */
export const OutOfScopeScreen = ({ canTeach }: { canTeach: boolean }) => {
  const scroller = useRef<HTMLDivElement>(null)
  const [q, setQ] = useQueryState('q', parseAsString.withDefault(''))
  const { titleOf, hrefOf } = useIntents()
  const pages = usePhrasePages(useOutOfScopeSource(q))
  const selection = usePhraseSelection(pages.readIds)
  const { addTexts, remove, undoLast } = useOutOfScopeActions()

  const { act } = selection
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search makes another list, in which nothing is ticked
  useEffect(() => {
    act({ kind: 'clear' })
    scroller.current?.scrollTo({ top: 0 })
  }, [q])
  const { mutate } = remove
  const removeAll = useCallback(
    (ids: readonly string[]) => mutate({ ids: [...ids] }, { onSuccess: () => act({ kind: 'drop', ids }) }),
    [mutate, act],
  )
  return (
    <TeachingPage>
      <div ref={scroller} className="h-full overflow-y-auto overscroll-contain">
        <div className="pb-10">
          <header className="flex flex-col gap-1.5 px-4 pt-3 md:px-6">
            <div className="flex items-center gap-1.5">
              <BackToIntents />
              <h1 className="text-lg font-semibold tracking-tight text-ink">Messages of no intent</h1>
            </div>
            <p className="max-w-3xl text-[0.8125rem] text-muted">
              Out-of-scope: what visitors write that the desk should not try to answer. From these the model learns when to say that it does
              not understand.
            </p>
          </header>
          {canTeach ? (
            <div className="px-4 pt-4 pb-3 md:px-6">
              <PhraseComposer label="New message of no intent" placeholder="What will the weather be tomorrow?" onAdd={addTexts} />
            </div>
          ) : (
            <ViewerNote className="mx-4 my-3 md:mx-6" />
          )}
          <PhrasePanel
            label="Messages of no intent"
            what="The messages"
            canTeach={canTeach}
            pages={pages}
            selection={selection}
            scroller={scroller}
            toolbar={<SearchInput label="Search messages" value={q} onChange={(text) => void setQ(text)} className="sm:max-w-72" />}
            empty={<NoOutOfScope canTeach={canTeach} />}
            filtered={q !== ''}
            onClearFilters={() => void setQ('')}
            titleOf={titleOf}
            hrefOf={hrefOf}
            onRemove={removeAll}
            onUndo={undoLast}
          />
        </div>
      </div>
    </TeachingPage>
  )
}
