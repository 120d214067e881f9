import type { GapView } from '@frontdesk/contracts/knowledge/gap'
import { Button, buttonClass } from '@frontdesk/ui/button'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { PenLine } from 'lucide-react'
import Link from 'next/link'
import { describeCount } from '@/components/describe-count'
import { explainFailure } from '@/components/teaching/explain-failure'
import { TimeAgo } from '@/components/time/time-ago'
import { useClock } from '@/components/time/use-clock'
import { useTRPC } from '@/lib/trpc'

const Dismiss = ({ gap }: { gap: GapView }) => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const toast = useToast()
  const dismiss = useMutation(
    trpc.knowledge.gaps.dismiss.mutationOptions({
      onSuccess: () => void toast.success('Put aside', 'Questions of its meaning join it unseen.'),
      onError: (error) => void toast.error('It was not put aside', explainFailure(error)),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.knowledge.gaps.pathKey() }),
    }),
  )
  return (
    <Button
      size="sm"
      variant="ghost"
      aria-label={`Dismiss: ${gap.question}`}
      loading={dismiss.isPending}
      onClick={() => dismiss.mutate({ id: gap.id })}
    >
      Dismiss
    </Button>
  )
}

const Ways = ({ gap, canEdit }: { gap: GapView; canEdit: boolean }) => (
  <>
    {canEdit && gap.state === 'open' && <Dismiss gap={gap} />}
    {gap.documentId !== null && (
      <Link href={`/admin/knowledge/documents/${gap.documentId}`} className={buttonClass({ variant: 'secondary', size: 'sm' })}>
        {gap.state === 'drafted' ? 'Open the draft' : 'Open the article'}
      </Link>
    )}
    {canEdit && gap.documentId === null && (
      <Link
        href={`/admin/knowledge/gaps/${gap.id}`}
        aria-label={`Write an answer: ${gap.question}`}
        className={buttonClass({ variant: gap.state === 'open' ? 'primary' : 'secondary', size: 'sm' })}
      >
        <PenLine aria-hidden="true" />
        Write an answer
      </Link>
    )}
  </>
)

/** Questions of one meaning that nothing answers: who asks, how, and the way to an answer. */
export const GapItem = ({ gap, canEdit }: { gap: GapView; canEdit: boolean }) => {
  const now = useClock(60_000)
  const others = gap.examples.filter((example) => example !== gap.question)
  return (
    <li className="flex flex-col gap-3 rounded-xl border border-line bg-surface px-4 py-3.5 shadow-card sm:flex-row sm:items-start">
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        <p className="text-[0.9375rem] font-medium wrap-anywhere text-ink">{gap.question}</p>
        <p className="text-xs text-muted tabular-nums">
          {describeCount(gap.visitors, 'visitor')} · asked {describeCount(gap.times, 'time')} · last <TimeAgo at={gap.lastAt} now={now} />
        </p>
        {others.length > 0 && (
          <details className="text-[0.8125rem] text-muted">
            <summary className="w-fit cursor-pointer rounded-sm hover:text-ink">Also asked as</summary>
            <ul className="mt-1.5 flex list-disc flex-col gap-1 ps-5">
              {others.map((example) => (
                <li key={example} className="wrap-anywhere">
                  {example}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div className="flex shrink-0 flex-wrap gap-2">
        <Ways gap={gap} canEdit={canEdit} />
      </div>
    </li>
  )
}
