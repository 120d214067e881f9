'use client'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { LoadError } from '@/components/load-error'
import { TeachingPage } from '@/components/teaching/teaching-page'
import { useIntents } from '@/components/teaching/use-intents'
import { useTRPC } from '@/lib/trpc'
import { ActivateDialog } from './components/activate-dialog.tsx'
import { DetailsHeader } from './components/details-header.tsx'
import { NoReport } from './components/no-report.tsx'
import { ReportTabs } from './components/report-tabs.tsx'
import { useModelActions } from './hooks/use-model-actions.ts'
import { useModels } from './hooks/use-models.ts'

const ReportSkeleton = () => (
  <div role="status" className="mx-auto flex w-full max-w-5xl flex-col gap-4 px-4 pt-6 md:px-6">
    <span className="sr-only">Loading the report</span>
    <Skeleton className="w-2/3" />
    <Skeleton className="h-24 w-full" />
    <Skeleton className="h-64 w-full" />
  </div>
)

/** One version: how good it is, where it goes wrong, and what would make it better. */
export const ModelScreen = ({ modelId, canEdit }: { modelId: string; canEdit: boolean }) => {
  const trpc = useTRPC()
  const intents = useIntents()
  const actions = useModelActions()
  const [asked, setAsked] = useState(false)
  const overview = useModels()
  const query = useQuery(trpc.nlu.models.report.queryOptions({ id: modelId }, { staleTime: 60_000 }))
  // The overview is renewed by events and knows better how the version stands.
  const model = overview.data?.models.find(({ id }) => id === modelId) ?? query.data?.model
  const live = overview.data?.models.find(({ id }) => id === overview.data.liveId) ?? null
  const canActivate = canEdit && overview.data !== undefined && model?.state === 'ready' && !model.live
  return (
    <TeachingPage>
      <div className="flex h-full min-h-0 flex-col">
        <DetailsHeader
          model={model}
          back={live !== null && model !== undefined && model.version < live.version}
          onActivate={canActivate ? () => setAsked(true) : null}
        />
        {query.data !== undefined && model !== undefined ? (
          query.data.report === null ? (
            <NoReport model={model} />
          ) : (
            <ReportTabs model={model} report={query.data.report} intents={intents} canEdit={canEdit} />
          )
        ) : query.isError ? (
          <LoadError
            error={query.error}
            what="This version"
            byAddress
            onRetry={() => void query.refetch()}
            retrying={query.isFetching}
            className="py-20"
          />
        ) : (
          <ReportSkeleton />
        )}
        {asked && model !== undefined && (
          <ActivateDialog model={model} live={live} activate={actions.activate} onClose={() => setAsked(false)} />
        )}
      </div>
    </TeachingPage>
  )
}
