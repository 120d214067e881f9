'use client'
import { Button } from '@frontdesk/ui/button'
import { cn } from '@frontdesk/ui/cn'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { FileText, SearchX } from 'lucide-react'
import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { DataTable } from '@/components/data-table/data-table'
import { describeCount } from '@/components/describe-count'
import { LoadError } from '@/components/load-error'
import { useClock } from '@/components/time/use-clock'
import { useTRPC } from '@/lib/trpc'
import { documentColumns } from './components/document-columns.tsx'
import { DocumentsToolbar } from './components/documents-toolbar.tsx'
import { KnowledgePage } from './components/knowledge-page.tsx'
import { ListSkeleton } from './components/list-skeleton.tsx'
import { Pager } from './components/pager.tsx'
import { filterParsers, noFilters } from './documents/filters.ts'
import { useCollections } from './hooks/use-collections.ts'
import { useSources } from './hooks/use-sources.ts'

const limit = 50

/** Every document, to be found by title, source, collection, status and age. */
export const DocumentsScreen = ({ canEdit }: { canEdit: boolean }) => {
  const trpc = useTRPC()
  const now = useClock(60_000)
  const [filters, setFilters] = useQueryStates(filterParsers)
  const sources = useSources().data ?? []
  const collections = useCollections()
  const columns = useMemo(() => documentColumns(now), [now])
  const { q, source, collection, status, stale, offset } = filters
  const query = useQuery(
    trpc.knowledge.documents.list.queryOptions(
      {
        offset: Math.max(0, offset),
        limit,
        ...(q === '' ? {} : { query: q.slice(0, 200) }),
        ...(source === null ? {} : { sourceId: source }),
        ...(collection === null ? {} : { collection }),
        ...(status === null ? {} : { status }),
        ...(stale ? { stale } : {}),
      },
      { placeholderData: keepPreviousData },
    ),
  )
  const filtered = q !== '' || source !== null || collection !== null || status !== null || stale
  const rows = query.data?.items ?? []
  return (
    <KnowledgePage
      canEdit={canEdit}
      status={query.data && describeCount(query.data.total, 'document')}
      toolbar={
        <DocumentsToolbar
          filters={filters}
          sources={sources}
          collections={collections}
          onChange={(change) => void setFilters({ ...change, offset: 0 })}
        />
      }
      stale={query.isRefetchError ? query.error : null}
    >
      {query.data !== undefined ? (
        rows.length === 0 ? (
          <EmptyState
            icon={filtered ? <SearchX /> : <FileText />}
            title={filtered ? 'No document matches' : 'No documents yet'}
            description={
              filtered
                ? 'Try other words, or look at all of them.'
                : 'Add files or a website on the page of sources; what is read is listed here.'
            }
            action={filtered && <Button onClick={() => void setFilters(noFilters)}>Show all documents</Button>}
            className="py-20"
          />
        ) : (
          <div className={cn('transition-opacity', query.isPlaceholderData && 'opacity-60')}>
            <DataTable label="Documents" columns={columns} rows={rows} rowKey={({ id }) => id} />
          </div>
        )
      ) : query.isError ? (
        <LoadError error={query.error} what="The list" onRetry={() => void query.refetch()} retrying={query.isFetching} className="py-20" />
      ) : (
        <ListSkeleton what="documents" />
      )}
      <Pager
        label="Documents"
        offset={offset}
        limit={limit}
        total={query.data?.total ?? 0}
        onOffset={(next) => void setFilters({ offset: next })}
      />
    </KnowledgePage>
  )
}
