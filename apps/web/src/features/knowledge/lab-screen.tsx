'use client'
import { cn } from '@frontdesk/ui/cn'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { FlaskConical } from 'lucide-react'
import { useQueryStates } from 'nuqs'
import { LoadError } from '@/components/load-error'
import { useTRPC } from '@/lib/trpc'
import { KnowledgePage } from './components/knowledge-page.tsx'
import { LabForm } from './components/lab-form.tsx'
import { LabOutcome } from './components/lab-outcome.tsx'
import { LabRanking } from './components/lab-ranking.tsx'
import { ListSkeleton } from './components/list-skeleton.tsx'
import { RetrievalTests } from './components/retrieval-tests.tsx'
import { useCollections } from './hooks/use-collections.ts'
import { labParsers } from './lab/filters.ts'

/** A question, and everything search makes of it: ranks side by side, what was taken out, and the answer as a visitor would see it. */
export const LabScreen = ({ canEdit }: { canEdit: boolean }) => {
  const trpc = useTRPC()
  const [{ q, collection, language, audience }, setAsked] = useQueryStates(labParsers)
  const collections = useCollections()
  const filters = {
    audience,
    ...(collection === null ? {} : { collection }),
    ...(language === null ? {} : { language }),
  }
  const query = useQuery(
    trpc.knowledge.lab.search.queryOptions(
      { question: q.slice(0, 1000), filters },
      { enabled: q !== '', placeholderData: keepPreviousData, staleTime: 0, trpc: { context: { alone: true } } },
    ),
  )
  const result = q === '' ? undefined : query.data
  return (
    <KnowledgePage canEdit={canEdit}>
      <div className="mx-auto flex max-w-6xl flex-col gap-5 px-4 py-5 md:px-6">
        <LabForm
          asked={{ q, collection, language, audience }}
          collections={collections}
          busy={query.isFetching && q !== ''}
          onAsk={(change) => void setAsked(change)}
          onAgain={() => void query.refetch()}
        />
        {result !== undefined ? (
          <div className={cn('flex flex-col gap-5 transition-opacity', query.isPlaceholderData && 'opacity-60')}>
            <LabOutcome key={result.question} result={result} canEdit={canEdit} />
            <LabRanking hits={result.hits} />
          </div>
        ) : q === '' ? (
          <EmptyState
            icon={<FlaskConical />}
            title="Ask what a visitor would ask"
            description="You see which passages each ranking finds, what is taken out and why, and the answer that comes of it."
            className="py-10"
          />
        ) : query.isError ? (
          <LoadError error={query.error} what="The result" onRetry={() => void query.refetch()} retrying={query.isFetching} />
        ) : (
          <ListSkeleton what="the result" />
        )}
        <RetrievalTests
          canEdit={canEdit}
          onTry={(question) => void setAsked({ q: question, collection: null, language: null, audience: 'public' })}
        />
      </div>
    </KnowledgePage>
  )
}
