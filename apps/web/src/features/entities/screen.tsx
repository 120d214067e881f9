'use client'
import { Button } from '@frontdesk/ui/button'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { ChevronRight, Equal, Plus, SearchX, Tags } from 'lucide-react'
import Link from 'next/link'
import { parseAsString, useQueryState } from 'nuqs'
import { useMemo, useState } from 'react'
import { DataTable } from '@/components/data-table/data-table'
import { describeCount } from '@/components/describe-count'
import { LoadError } from '@/components/load-error'
import { SearchInput } from '@/components/search-input'
import { ConnectionMark } from '@/components/shell/connection-mark'
import { StaleNotice } from '@/components/stale-notice'
import { TeachingPage } from '@/components/teaching/teaching-page'
import { ViewerNote } from '@/components/teaching/viewer-note'
import { useClock } from '@/components/time/use-clock'
import { useTRPC } from '@/lib/trpc'
import { BuiltInList } from './components/built-in-list.tsx'
import { CreateEntityDialog } from './components/create-entity-dialog.tsx'
import { entityColumns } from './components/entity-columns.tsx'

const EntitiesSkeleton = () => (
  <div role="status" className="flex flex-col">
    <span className="sr-only">Loading entities</span>
    {['w-24', 'w-32', 'w-20', 'w-28', 'w-16'].map((width) => (
      <div key={width} className="flex items-center gap-6 border-b border-line px-4 py-4 md:px-6">
        <Skeleton className={width} />
        <Skeleton className="hidden w-52 md:block" />
      </div>
    ))}
  </div>
)

const SynonymsLink = () => (
  <Link
    href="/admin/entities/synonyms"
    className="flex items-center gap-3 border-b border-line px-4 py-3 transition-colors hover:bg-hover focus-visible:-outline-offset-2 md:px-6"
  >
    <Equal aria-hidden="true" className="size-4.5 shrink-0 text-muted" />
    <span className="min-w-0 flex-1 text-sm">
      <span className="font-medium text-ink">Synonyms of every entity</span>{' '}
      <span className="text-muted">words that stand for others wherever they are found</span>
    </span>
    <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-subtle rtl:rotate-180" />
  </Link>
)

/** The details that are picked out of messages: those taught here, and those built in. */
export const EntitiesScreen = ({ canTeach }: { canTeach: boolean }) => {
  const trpc = useTRPC()
  const now = useClock(60_000)
  const [q, setQ] = useQueryState('q', parseAsString.withDefault(''))
  const [creating, setCreating] = useState(false)
  const query = useQuery(trpc.nlu.entities.list.queryOptions())
  const columns = useMemo(() => entityColumns(now), [now])
  const entities = query.data ?? []
  const own = entities.filter(({ builtIn }) => !builtIn)
  const matches = own.filter(({ name }) => name.toLowerCase().includes(q.toLowerCase()))
  const create = canTeach && (
    <Button variant="primary" size="sm" onClick={() => setCreating(true)}>
      <Plus aria-hidden="true" />
      New entity
    </Button>
  )
  return (
    <TeachingPage>
      <div className="flex h-full min-h-0 flex-col">
        <header className="flex flex-col gap-3 border-b border-line px-4 pt-4 pb-3 md:px-6">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <h1 className="text-lg font-semibold tracking-tight text-ink">Entities</h1>
            <p role="status" className="flex-1 text-xs text-muted tabular-nums">
              {query.data !== undefined && `${describeCount(own.length, 'entity', 'entities')} of your own`}
            </p>
            <ConnectionMark className="max-sm:hidden" />
            {create}
          </div>
          <SearchInput label="Search entities" value={q} onChange={(text) => void setQ(text)} className="w-full sm:w-72" />
          {!canTeach && <ViewerNote />}
          {query.isRefetchError && <StaleNotice error={query.error} />}
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto">
          {query.data === undefined ? (
            query.isError ? (
              <LoadError
                error={query.error}
                what="The list"
                onRetry={() => void query.refetch()}
                retrying={query.isFetching}
                className="py-20"
              />
            ) : (
              <EntitiesSkeleton />
            )
          ) : (
            <>
              {q === '' && <SynonymsLink />}
              {matches.length > 0 ? (
                <DataTable label="Entities" columns={columns} rows={matches} rowKey={({ id }) => id} />
              ) : q === '' ? (
                <EmptyState
                  icon={<Tags />}
                  title="No entities of your own yet"
                  description="An entity is a detail in a message, such as a city or a size. Make one here, or select words in a training phrase and mark them."
                  action={create}
                />
              ) : (
                <EmptyState icon={<SearchX />} title="No entity matches" action={<Button onClick={() => void setQ('')}>Show all</Button>} />
              )}
              {q === '' && <BuiltInList entities={entities.filter(({ builtIn }) => builtIn)} />}
            </>
          )}
        </div>
      </div>
      <CreateEntityDialog open={creating} onOpenChange={setCreating} entities={entities} />
    </TeachingPage>
  )
}
