import type { FindingView } from '@frontdesk/contracts/knowledge/finding'
import { Button } from '@frontdesk/ui/button'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { LabelBadge } from '@/components/labels/label-badge'
import { explainFailure } from '@/components/teaching/explain-failure'
import { TimeAgo } from '@/components/time/time-ago'
import { useClock } from '@/components/time/use-clock'
import { useTRPC } from '@/lib/trpc'
import { findingLabels } from '../findings/finding-kinds.ts'
import { TextPair } from './text-pair.tsx'

type Side = FindingView['first']

const DocumentLink = ({ side }: { side: Side }) => (
  <Link
    href={`/admin/knowledge/documents/${side.documentId}${side.chunkId === null ? '' : `?passage=${side.chunkId}`}`}
    className="text-[0.8125rem] font-medium text-ink underline decoration-line underline-offset-3 hover:decoration-current"
  >
    {side.title}
  </Link>
)

const Dismiss = ({ id }: { id: string }) => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const toast = useToast()
  const dismiss = useMutation(
    trpc.knowledge.findings.dismiss.mutationOptions({
      onSuccess: () => void toast.success('Put aside', 'It is not told again.'),
      onError: (error) => void toast.error('It was not put aside', explainFailure(error)),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.knowledge.findings.pathKey() }),
    }),
  )
  return (
    <Button size="sm" loading={dismiss.isPending} onClick={() => dismiss.mutate({ id })}>
      Dismiss
    </Button>
  )
}

/** Something for the owner to look at, with the texts it is about side by side. */
export const FindingItem = ({ finding, canEdit }: { finding: FindingView; canEdit: boolean }) => {
  const now = useClock(60_000)
  const { first, second } = finding
  return (
    <li className="flex flex-col gap-3 rounded-xl border border-line bg-surface px-4 py-3.5 shadow-card">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <LabelBadge label={findingLabels[finding.kind]} />
        <p className="min-w-0 flex-1 basis-48 text-sm wrap-anywhere text-ink">{finding.detail}</p>
        <TimeAgo at={finding.foundAt} now={now} className="text-xs text-muted" />
        {canEdit && <Dismiss id={finding.id} />}
      </div>
      {second === null ? (
        <DocumentLink side={first} />
      ) : (
        <TextPair
          first={{ title: <DocumentLink side={first} />, text: first.text }}
          second={{ title: <DocumentLink side={second} />, text: second.text }}
        />
      )}
    </li>
  )
}
