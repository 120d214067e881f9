'use client'
import { SyncItemState, type SyncRunView } from '@frontdesk/contracts/knowledge/sync'
import { Button } from '@frontdesk/ui/button'
import { Card, CardHeader, CardTitle } from '@frontdesk/ui/card'
import { cn } from '@frontdesk/ui/cn'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Files, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { describeCount } from '@/components/describe-count'
import { FilterSelect } from '@/components/filter-select'
import { LoadError } from '@/components/load-error'
import { useTRPC } from '@/lib/trpc'
import { useRetryFailed } from '../hooks/use-retry-failed.ts'
import { useSourceActions } from '../hooks/use-source-actions.ts'
import { isBusy } from '../sources/is-busy.ts'
import { itemLabels } from '../sources/source-labels.ts'
import { ListSkeleton } from './list-skeleton.tsx'
import { Pager } from './pager.tsx'
import { RunItem } from './run-item.tsx'

type RunItemsProps = { run: SyncRunView; canEdit: boolean; onRetried: () => void }

const limit = 50
const syncingMs = 2000
const states = SyncItemState.options.map((state) => ({ value: state, text: itemLabels[state].text }))

/** Every page or file of a run with what became of it; failed ones first, to be tried again. */
export const RunItems = ({ run, canEdit, onRetried }: RunItemsProps) => {
  const trpc = useTRPC()
  const [state, setState] = useState<SyncItemState | null>(null)
  const [offset, setOffset] = useState(0)
  const { retry } = useSourceActions()
  const retryAll = useRetryFailed(run.id, onRetried)
  const query = useQuery(
    trpc.knowledge.sources.items.queryOptions(
      { runId: run.id, offset, limit, ...(state === null ? {} : { state }) },
      { placeholderData: keepPreviousData, refetchInterval: isBusy(run) ? syncingMs : false, staleTime: 0 },
    ),
  )
  const { failed } = run.counts
  return (
    <Card>
      <CardHeader className="flex-wrap">
        <CardTitle level={2}>Pages and files</CardTitle>
        <span className="flex flex-wrap items-center gap-2">
          <FilterSelect
            label="State"
            value={state}
            options={states}
            onChange={(next) => {
              setState(next)
              setOffset(0)
            }}
          />
          {canEdit && failed > 0 && !isBusy(run) && (
            <Button size="sm" loading={retryAll.isPending} onClick={() => retryAll.mutate()}>
              <RotateCcw aria-hidden="true" />
              Try the {describeCount(failed, 'failed one')} again
            </Button>
          )}
        </span>
      </CardHeader>
      {query.data !== undefined ? (
        query.data.items.length === 0 ? (
          <EmptyState
            icon={<Files />}
            title={state !== null ? 'None of these' : isBusy(run) ? 'Nothing found yet' : 'Nothing was found'}
            description={
              state === null ? 'Pages and files are listed here with what became of them.' : 'Nothing in this run ended that way.'
            }
          />
        ) : (
          <ul className={cn('divide-y divide-line transition-opacity', query.isPlaceholderData && 'opacity-60')}>
            {query.data.items.map((item) => (
              <RunItem
                key={item.id}
                item={item}
                retrying={retry.isPending && retry.variables.itemIds.includes(item.id)}
                onRetry={canEdit && !isBusy(run) ? () => retry.mutate({ itemIds: [item.id] }, { onSuccess: onRetried }) : null}
              />
            ))}
          </ul>
        )
      ) : query.isError ? (
        <LoadError error={query.error} what="The list" onRetry={() => void query.refetch()} retrying={query.isFetching} />
      ) : (
        <ListSkeleton what="pages and files" />
      )}
      <Pager label="Pages and files" offset={offset} limit={limit} total={query.data?.total ?? 0} onOffset={setOffset} />
    </Card>
  )
}
