'use client'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { LoadError } from '@/components/load-error'
import { TeachingPage } from '@/components/teaching/teaching-page'
import { ViewerNote } from '@/components/teaching/viewer-note'
import { useTRPC } from '@/lib/trpc'
import { EntityHeader } from './components/entity-header.tsx'
import { SynonymsEditor } from './components/synonyms-editor.tsx'

/** Synonyms that hold for every entity. */
export const SynonymsScreen = ({ canTeach }: { canTeach: boolean }) => {
  const trpc = useTRPC()
  const query = useQuery(trpc.nlu.synonyms.list.queryOptions())
  return (
    <TeachingPage>
      <div className="h-full overflow-y-auto overscroll-contain">
        <EntityHeader
          title="Synonyms of every entity"
          about="Whatever entity is found, these words are read as the value they stand for. Synonyms of one entity belong on its own page."
        />
        {query.data !== undefined ? (
          <>
            {!canTeach && <ViewerNote className="mx-4 mt-4 md:mx-6" />}
            <SynonymsEditor view={query.data} canTeach={canTeach} />
          </>
        ) : query.isError ? (
          <LoadError
            error={query.error}
            what="The list"
            onRetry={() => void query.refetch()}
            retrying={query.isFetching}
            className="py-20"
          />
        ) : (
          <div role="status" className="flex flex-col gap-4 px-4 py-5 md:px-6">
            <span className="sr-only">Loading synonyms</span>
            <Skeleton className="h-9 w-full max-w-xl" />
            <Skeleton className="w-64" />
          </div>
        )}
      </div>
    </TeachingPage>
  )
}
