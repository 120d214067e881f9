'use client'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { useQuery } from '@tanstack/react-query'
import { SearchX } from 'lucide-react'
import { LoadError } from '@/components/load-error'
import { useTRPC } from '@/lib/trpc'
import { BackLink } from './components/back-link.tsx'
import { GapEditor } from './components/gap-editor.tsx'
import { ListSkeleton } from './components/list-skeleton.tsx'

/** Writes the article that closes a gap, with what is known already beside it. */
export const GapScreen = ({ gapId }: { gapId: string }) => {
  const trpc = useTRPC()
  const query = useQuery(trpc.knowledge.gaps.list.queryOptions({}))
  const gap = query.data?.find(({ id }) => id === gapId)
  return (
    <div className="flex h-full min-h-0 flex-col overflow-y-auto">
      <div className="flex flex-col gap-1 border-b border-line px-4 pt-3.5 pb-3 md:px-6">
        <BackLink href="/admin/knowledge/gaps" text="Gaps" />
        <h1 className="text-lg font-semibold tracking-tight text-ink">Write an answer</h1>
      </div>
      {gap !== undefined ? (
        <GapEditor gap={gap} />
      ) : query.data !== undefined ? (
        <EmptyState icon={<SearchX />} title="This gap does not exist" description="The link may be wrong or cut off." className="py-20" />
      ) : query.isError ? (
        <LoadError error={query.error} what="The gap" onRetry={() => void query.refetch()} retrying={query.isFetching} className="py-20" />
      ) : (
        <ListSkeleton what="the gap" />
      )}
    </div>
  )
}
