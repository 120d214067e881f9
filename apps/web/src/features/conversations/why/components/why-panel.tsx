'use client'
import type { TurnExplanation } from '@frontdesk/services/turn/explain-turn'
import { Badge } from '@frontdesk/ui/badge'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { CircleHelp } from 'lucide-react'
import { CopyButton } from '@/components/copy-button'
import { outcomeLabels } from '@/components/labels/conversation-labels'
import { LabelBadge } from '@/components/labels/label-badge'
import { LoadError } from '@/components/load-error'
import { readAppError } from '@/lib/read-app-error'
import { useTRPC } from '@/lib/trpc'
import { ActionSection } from './action-section.tsx'
import { DecisionSection, FlowSection } from './decision-section.tsx'
import { MessageSection, ReadingSection } from './reading-section.tsx'
import { AnswerSection, SearchSection } from './search-section.tsx'
import { TimingSection } from './timing-section.tsx'

const WhySkeleton = () => (
  <div role="status" className="flex flex-col gap-6">
    <span className="sr-only">Loading the explanation</span>
    {['first', 'second', 'third', 'fourth'].map((place) => (
      <div key={place} className="flex gap-3.5">
        <Skeleton className="size-7 rounded-full" />
        <div className="flex flex-1 flex-col gap-2 pt-1">
          <Skeleton className="w-40" />
          <Skeleton className="h-3 w-full" />
          <Skeleton className="h-3 w-3/4" />
        </div>
      </div>
    ))}
  </div>
)

const NoTrace = () => (
  <EmptyState
    icon={<CircleHelp />}
    title="Nothing is on record"
    description="This message was not written in answer to a visitor's message, or its record is no longer kept."
  />
)

const Summary = ({ turnId, explanation }: { turnId: string; explanation: TurnExplanation }) => {
  const { trace } = explanation
  const label = outcomeLabels[trace.outcome]
  return (
    <div className="mb-6 flex flex-col gap-2 rounded-xl border border-line bg-surface p-3.5 shadow-card">
      <p className="flex flex-wrap items-center gap-1.5">
        <LabelBadge label={label} />
        {trace.attempt > 1 && <Badge tone="warning">Attempt {trace.attempt}</Badge>}
      </p>
      <p className="text-sm leading-5 text-ink">{label.hint}</p>
      <p className="flex flex-wrap items-center gap-x-3 text-xs text-muted">
        <span>Model {trace.modelVersion ?? 'none'}</span>
        <span>Attempt {trace.attempt}</span>
        <span className="inline-flex items-center gap-0.5">
          Turn <code className="font-mono text-[0.6875rem]">{turnId.slice(0, 8)}</code>
          <CopyButton text={turnId} label="Copy the turn's id" size="xs" className="size-6" />
        </span>
      </p>
    </div>
  )
}

/** Everything that led to a bot message: what was read, decided, looked up, written and done, and how long it took. */
export const WhyPanel = ({ turnId }: { turnId: string | null }) => {
  const trpc = useTRPC()
  const query = useQuery({ ...trpc.admin.trace.queryOptions({ turnId: turnId ?? '' }), enabled: turnId !== null })
  if (turnId === null) return <NoTrace />
  if (query.isError) {
    if (readAppError(query.error).code === 'not-found') return <NoTrace />
    return <LoadError error={query.error} what="The explanation" onRetry={() => void query.refetch()} retrying={query.isFetching} />
  }
  if (query.data === undefined) return <WhySkeleton />
  const { trace, actionRuns } = query.data
  return (
    <>
      <Summary turnId={turnId} explanation={query.data} />
      <MessageSection trace={trace} />
      <ReadingSection trace={trace} />
      <DecisionSection trace={trace} />
      {trace.flow !== null && <FlowSection flow={trace.flow} />}
      {trace.retrieval !== null && <SearchSection retrieval={trace.retrieval} />}
      {trace.answer !== null && <AnswerSection answer={trace.answer} />}
      {(trace.actionRuns.length > 0 || actionRuns.length > 0) && <ActionSection steps={trace.actionRuns} runs={actionRuns} />}
      <TimingSection trace={trace} />
    </>
  )
}
