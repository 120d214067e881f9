'use client'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { Lock, SearchX } from 'lucide-react'
import Link from 'next/link'
import { LoadError } from '@/components/load-error'
import { TeachingPage } from '@/components/teaching/teaching-page'
import { ViewerNote } from '@/components/teaching/viewer-note'
import { useTRPC } from '@/lib/trpc'
import { DeleteEntity } from './components/delete-entity.tsx'
import { EntityEditor } from './components/entity-editor.tsx'
import { EntityHeader } from './components/entity-header.tsx'
import { EntityUsage } from './components/entity-usage.tsx'
import { builtInEntities } from './list/built-in-entities.ts'
import { describeSources } from './list/describe-sources.ts'

/** One entity: what it is recognised by, and where it is used. */
export const EntityScreen = ({ entityId, canTeach }: { entityId: string; canTeach: boolean }) => {
  const trpc = useTRPC()
  const query = useQuery(trpc.nlu.entities.list.queryOptions())
  const entity = query.data?.find(({ id }) => id === entityId)
  const known = entity?.builtIn ? builtInEntities[entity.name] : undefined
  return (
    <TeachingPage>
      <div className="h-full overflow-y-auto overscroll-contain">
        {entity !== undefined ? (
          <>
            <EntityHeader title={entity.name} about={entity.builtIn ? 'Built in' : describeSources(entity)}>
              {canTeach && entity.revision !== null && <DeleteEntity entity={entity} revision={entity.revision} />}
            </EntityHeader>
            {entity.builtIn ? (
              <EmptyState
                icon={<Lock />}
                title={known?.about ?? 'Built in'}
                description={
                  known === undefined
                    ? 'It is found in every message by itself.'
                    : `“${known.example}” is ${known.value}. It is found by itself, so there is nothing to teach.`
                }
              />
            ) : (
              <>
                {!canTeach && <ViewerNote className="mx-4 mt-4 md:mx-6" />}
                <EntityEditor entity={entity} canTeach={canTeach} />
              </>
            )}
            <EntityUsage entity={entity} />
          </>
        ) : query.data !== undefined ? (
          <EmptyState
            icon={<SearchX />}
            title="This entity does not exist"
            description="It may have been deleted, or the link is cut off."
            action={
              <Link href="/admin/entities" className="text-sm font-medium text-accent-ink underline underline-offset-2">
                To the entities
              </Link>
            }
            className="py-20"
          />
        ) : query.isError ? (
          <LoadError
            error={query.error}
            what="This entity"
            onRetry={() => void query.refetch()}
            retrying={query.isFetching}
            className="py-20"
          />
        ) : (
          <div role="status" className="flex flex-col gap-4 px-4 py-5 md:px-6">
            <span className="sr-only">Loading the entity</span>
            <Skeleton className="h-5 w-40" />
            <Skeleton className="w-64" />
            <Skeleton className="mt-6 h-24 w-full" />
          </div>
        )}
      </div>
    </TeachingPage>
  )
}
