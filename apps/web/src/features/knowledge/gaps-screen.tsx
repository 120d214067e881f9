'use client'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { TabPanel, Tabs } from '@frontdesk/ui/tabs'
import { useQuery } from '@tanstack/react-query'
import { MessageCircleQuestionMark } from 'lucide-react'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { LoadError } from '@/components/load-error'
import { useTRPC } from '@/lib/trpc'
import { GapItem } from './components/gap-item.tsx'
import { KnowledgePage } from './components/knowledge-page.tsx'
import { ListSkeleton } from './components/list-skeleton.tsx'
import { gapStates, gapTexts } from './gaps/gap-states.ts'

/** What visitors asked and nothing answers, grouped by meaning; each becomes an article or is put aside. */
export const GapsScreen = ({ canEdit }: { canEdit: boolean }) => {
  const trpc = useTRPC()
  const [state, setState] = useQueryState('state', parseAsStringLiteral(gapStates).withDefault('open'))
  const query = useQuery(trpc.knowledge.gaps.list.queryOptions({ state }))
  return (
    <KnowledgePage canEdit={canEdit} stale={query.isRefetchError ? query.error : null}>
      <Tabs
        label="Gaps"
        value={state}
        onValueChange={(value) => void setState(gapStates.find((known) => known === value) ?? 'open')}
        tabs={gapStates.map((value) => ({ value, label: gapTexts[value].tab }))}
        className="[&>[role=tablist]]:px-2.5 md:[&>[role=tablist]]:px-4.5"
      >
        <TabPanel value={state}>
          {query.data !== undefined ? (
            query.data.length === 0 ? (
              <EmptyState
                icon={<MessageCircleQuestionMark />}
                title={gapTexts[state].empty}
                description={gapTexts[state].about}
                className="py-20"
              />
            ) : (
              <ul className="mx-auto flex max-w-4xl flex-col gap-3 px-4 py-5 md:px-6">
                {query.data.map((gap) => (
                  <GapItem key={gap.id} gap={gap} canEdit={canEdit} />
                ))}
              </ul>
            )
          ) : query.isError ? (
            <LoadError
              error={query.error}
              what="The list"
              onRetry={() => void query.refetch()}
              retrying={query.isFetching}
              className="py-20"
            />
          ) : (
            <ListSkeleton what="gaps" />
          )}
        </TabPanel>
      </Tabs>
    </KnowledgePage>
  )
}
