'use client'
import type { LearningItem } from '@frontdesk/contracts/learning'
import { cn } from '@frontdesk/ui/cn'
import { TabPanel, Tabs } from '@frontdesk/ui/tabs'
import { parseAsString, useQueryState, useQueryStates } from 'nuqs'
import { useRef, useState } from 'react'
import { FilterSelect } from '@/components/filter-select'
import { useShortcuts } from '@/components/keys/use-shortcuts'
import { useSingleKeys } from '@/components/keys/use-single-keys'
import { SearchInput } from '@/components/search-input'
import { StaleNotice } from '@/components/stale-notice'
import { TeachingPage } from '@/components/teaching/teaching-page'
import { useIntents } from '@/components/teaching/use-intents'
import { ViewerNote } from '@/components/teaching/viewer-note'
import { ItemDetail } from './components/item-detail.tsx'
import { ItemList } from './components/item-list.tsx'
import { LearningHeader } from './components/learning-header.tsx'
import { LearningHelp } from './components/learning-help.tsx'
import { TrainHint } from './components/train-hint.tsx'
import { type Decision, useDecisions } from './hooks/use-decisions.ts'
import { useLearning } from './hooks/use-learning.ts'
import { filterParsers } from './items/filters.ts'
import { moveItem, nextItem } from './items/next-item.ts'
import { itemsOf } from './items/pages.ts'
import { reasonOptions, stateTabs } from './items/tabs.ts'
import { type LearningKey, readLearningKey } from './keys/read-learning-key.ts'

const fetchAhead = 10

/** Messages the assistant was not sure of: a press or a key says what each of them should teach, and the next one follows. */
export const LearningScreen = ({ canEdit }: { canEdit: boolean }) => {
  const [filters, setFilters] = useQueryStates(filterParsers)
  const [openId, setOpenId] = useQueryState('message', parseAsString)
  const [helpOpen, setHelpOpen] = useState(false)
  const [keys, setKeys] = useSingleKeys()
  const search = useRef<HTMLInputElement>(null)
  const follows = useRef(false)
  const intents = useIntents()
  const { query, queryKey } = useLearning(filters)
  const items = itemsOf(query.data)
  const selected = items.find(({ id }) => id === openId) ?? items[0] ?? null
  const show = (item: LearningItem | null) => void setOpenId(item?.id ?? null)
  const decisions = useDecisions({ queryKey, onReturn: show })
  const deciding = canEdit && selected?.state === 'open'

  const decide = (decision: Decision) => {
    if (selected === null || !deciding) return
    const next = nextItem(items, selected.id)
    decisions.decide(selected, decision)
    follows.current = true
    show(next)
    if (items.length < fetchAhead && query.hasNextPage) void query.fetchNextPage()
  }
  const move = (step: 1 | -1) => {
    const next = moveItem(items, selected?.id ?? null, step)
    show(next)
    document.getElementById(`learning-${next?.id}`)?.scrollIntoView({ block: 'nearest' })
  }
  const pick = (index: number) => {
    const intent = intents.byName.get(selected?.intents[index]?.name ?? '')
    if (intent !== undefined) decide({ kind: 'add', intentId: intent.id })
  }
  const act = (key: LearningKey) => {
    if (key.kind === 'pick') return pick(key.index)
    if (key.kind === 'next' || key.kind === 'previous') return move(key.kind === 'next' ? 1 : -1)
    if (key.kind === 'help') return setHelpOpen(true)
    if (key.kind === 'search') return search.current?.focus()
    if (key.kind === 'undo') return canEdit && void decisions.undoLast()
    return decide({ kind: key.kind })
  }
  useShortcuts(keys, readLearningKey, act)

  // What was pressed is gone with its message: the focus goes on to the next one.
  const followFocus = (article: HTMLElement | null) => {
    if (article === null || !follows.current) return
    follows.current = false
    article.focus({ preventScroll: true })
  }
  const left = query.data?.pages[0]?.open
  return (
    <TeachingPage slashFocuses={false}>
      <div className="flex h-full min-h-0 flex-col">
        <LearningHeader
          left={left}
          canEdit={canEdit}
          keys={keys}
          canUndo={decisions.canUndo}
          onUndo={() => void decisions.undoLast()}
          onHelp={() => setHelpOpen(true)}
        />
        <TrainHint canEdit={canEdit} className={cn(openId !== null && 'max-md:hidden')} />
        {!canEdit && <ViewerNote className="mx-4 mb-3 md:mx-6" />}
        {query.isRefetchError && <StaleNotice error={query.error} className="mx-4 mb-3 md:mx-6" />}
        <Tabs
          label="Messages"
          value={filters.state}
          onValueChange={(value) => {
            void setFilters({ state: stateTabs.find((tab) => tab.value === value)?.value ?? 'open' })
            show(null)
          }}
          tabs={stateTabs}
          className="min-h-0 flex-1 [&>[role=tablist]]:px-3 md:[&>[role=tablist]]:px-5"
        >
          <TabPanel value={filters.state} className="flex min-h-0">
            <div
              className={cn(
                'w-full min-w-0 flex-col border-e border-line bg-surface md:flex md:w-80 md:shrink-0 xl:w-96',
                openId === null ? 'flex' : 'hidden',
              )}
            >
              <search aria-label="Filter messages" className="flex items-center gap-2 border-b border-line px-3 py-2">
                <SearchInput label="Find words" value={filters.q} onChange={(q) => void setFilters({ q })} className="min-w-0 flex-1" />
                <FilterSelect
                  label="Reason"
                  value={filters.reason}
                  options={reasonOptions}
                  onChange={(reason) => void setFilters({ reason })}
                  className="max-w-32"
                />
              </search>
              <div
                className={cn(
                  'min-h-0 flex-1 overflow-y-auto overscroll-contain transition-opacity',
                  query.isPlaceholderData && 'opacity-60',
                )}
              >
                <ItemList
                  query={query}
                  items={items}
                  openId={selected?.id ?? null}
                  state={filters.state}
                  filtered={filters.q !== '' || filters.reason !== null}
                  onOpen={show}
                  onClear={() => void setFilters({ q: '', reason: null })}
                />
              </div>
            </div>
            <div className={cn('min-w-0 flex-1 overflow-y-auto md:block', openId === null && 'hidden')}>
              {selected !== null && (
                <ItemDetail
                  key={selected.id}
                  item={selected}
                  intents={intents}
                  decisions={decisions}
                  canEdit={canEdit}
                  keys={keys}
                  searchRef={search}
                  articleRef={followFocus}
                  onDecide={decide}
                  onBack={() => show(null)}
                />
              )}
            </div>
          </TabPanel>
        </Tabs>
        <LearningHelp open={helpOpen} onOpenChange={setHelpOpen} keys={keys} onKeys={setKeys} />
      </div>
    </TeachingPage>
  )
}
