'use client'
import type { ModelView } from '@frontdesk/contracts/nlu/model'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { useToast } from '@frontdesk/ui/toast'
import { Boxes } from 'lucide-react'
import { useState } from 'react'
import { LoadError } from '@/components/load-error'
import { ConnectionMark } from '@/components/shell/connection-mark'
import { StaleNotice } from '@/components/stale-notice'
import { TeachingPage } from '@/components/teaching/teaching-page'
import { useIntents } from '@/components/teaching/use-intents'
import { ViewerNote } from '@/components/teaching/viewer-note'
import { useClock } from '@/components/time/use-clock'
import { ActivateDialog } from './components/activate-dialog.tsx'
import { CompareCard } from './components/compare-card.tsx'
import { HistoryTable } from './components/history-table.tsx'
import { LiveCard } from './components/live-card.tsx'
import { ModelsSkeleton } from './components/models-skeleton.tsx'
import { TrainCard } from './components/train-card.tsx'
import { useDiscarded } from './hooks/use-discarded.ts'
import { useModelActions } from './hooks/use-model-actions.ts'
import { useModels } from './hooks/use-models.ts'
import { pickCandidate } from './versions/pick-candidate.ts'

type Query = ReturnType<typeof useModels>

const Overview = ({ overview, canEdit }: { overview: NonNullable<Query['data']>; canEdit: boolean }) => {
  const now = useClock(30_000)
  const intents = useIntents()
  const actions = useModelActions()
  const [discarded, discard] = useDiscarded()
  const toast = useToast()
  const [asked, setAsked] = useState<ModelView | null>(null)
  const live = overview.models.find(({ id }) => id === overview.liveId) ?? null
  const candidate = overview.training === null ? pickCandidate(overview, discarded) : null
  return (
    <>
      <LiveCard model={live} />
      {candidate !== null && (
        <CompareCard
          key={candidate.id}
          model={candidate}
          liveId={overview.liveId}
          canEdit={canEdit}
          intents={intents}
          onActivate={() => setAsked(candidate)}
          onDiscard={() => {
            discard(candidate.id)
            toast.success(`Version ${candidate.version} is put aside`, 'It stays in the history, should you want it later.')
          }}
        />
      )}
      <TrainCard overview={overview} canEdit={canEdit} actions={actions} />
      {overview.models.length > 0 ? (
        <HistoryTable models={overview.models} live={live} now={now} canEdit={canEdit} onActivate={setAsked} />
      ) : (
        <EmptyState icon={<Boxes />} title="No versions yet" description="Every training adds one here, so that you can always go back." />
      )}
      {asked !== null && <ActivateDialog model={asked} live={live} activate={actions.activate} onClose={() => setAsked(null)} />}
    </>
  )
}

/** The versions of the NLU model: what is live, what training would change, and the way back. */
export const ModelsScreen = ({ canEdit }: { canEdit: boolean }) => {
  const query = useModels()
  return (
    <TeachingPage>
      <div className="flex h-full min-h-0 flex-col">
        <header className="flex items-center gap-3 border-b border-line px-4 py-3.5 md:px-6">
          <h1 className="flex-1 text-lg font-semibold tracking-tight text-ink">Models</h1>
          <ConnectionMark />
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-4 py-5 md:px-6">
          <div className="mx-auto flex max-w-5xl flex-col gap-5 pb-8">
            {!canEdit && <ViewerNote />}
            {query.isRefetchError && <StaleNotice error={query.error} />}
            {query.data !== undefined ? (
              <Overview overview={query.data} canEdit={canEdit} />
            ) : query.isError ? (
              <LoadError
                error={query.error}
                what="The models"
                onRetry={() => void query.refetch()}
                retrying={query.isFetching}
                className="py-20"
              />
            ) : (
              <ModelsSkeleton />
            )}
          </div>
        </div>
      </div>
    </TeachingPage>
  )
}
