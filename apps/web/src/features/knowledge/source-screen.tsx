'use client'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { SearchX } from 'lucide-react'
import { LoadError } from '@/components/load-error'
import { StaleNotice } from '@/components/stale-notice'
import { ViewerNote } from '@/components/teaching/viewer-note'
import { BackLink } from './components/back-link.tsx'
import { ListSkeleton } from './components/list-skeleton.tsx'
import { SourceHeader } from './components/source-header.tsx'
import { SourceRuns } from './components/source-runs.tsx'
import { useKnowledgeChanges } from './hooks/use-knowledge-changes.ts'
import { useSources } from './hooks/use-sources.ts'

/** One source: how its syncs went, what failed and why, and its settings. */
export const SourceScreen = ({ sourceId, canEdit }: { sourceId: string; canEdit: boolean }) => {
  useKnowledgeChanges()
  const query = useSources()
  const source = query.data?.find(({ id }) => id === sourceId)
  return (
    <div className="flex h-full min-h-0 flex-col overflow-y-auto">
      <div className="flex flex-col gap-2 border-b border-line px-4 pt-3.5 pb-4 md:px-6">
        <BackLink href="/admin/knowledge" text="Sources" />
        {source !== undefined && query.data !== undefined && <SourceHeader source={source} sources={query.data} canEdit={canEdit} />}
        {!canEdit && <ViewerNote />}
        {query.isRefetchError && <StaleNotice error={query.error} />}
      </div>
      {source !== undefined ? (
        <SourceRuns source={source} canEdit={canEdit} />
      ) : query.data !== undefined ? (
        <EmptyState
          icon={<SearchX />}
          title="This source does not exist"
          description="It may have been removed, or the link is cut off."
          className="py-20"
        />
      ) : query.isError ? (
        <LoadError
          error={query.error}
          what="The source"
          onRetry={() => void query.refetch()}
          retrying={query.isFetching}
          className="py-20"
        />
      ) : (
        <ListSkeleton what="the source" />
      )}
    </div>
  )
}
