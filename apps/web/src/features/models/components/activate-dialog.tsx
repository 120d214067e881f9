'use client'
import type { ModelView } from '@frontdesk/contracts/nlu/model'
import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { LoadError } from '@/components/load-error'
import { useTRPC } from '@/lib/trpc'
import type { useModelActions } from '../hooks/use-model-actions.ts'
import { DiffSummary } from './diff-summary.tsx'

type ActivateDialogProps = {
  /** The version that is to go live. */
  model: ModelView
  live: ModelView | null
  activate: ReturnType<typeof useModelActions>['activate']
  onClose: () => void
}

/** Asks once before a version goes live, with the effect shown. */
export const ActivateDialog = ({ model, live, activate, onClose }: ActivateDialogProps) => {
  const trpc = useTRPC()
  const input = live === null ? { id: model.id } : { id: model.id, againstId: live.id }
  const diff = useQuery(trpc.nlu.models.diff.queryOptions(input, { staleTime: 60_000 }))
  const back = live !== null && model.version < live.version
  const title = back ? `Roll back to version ${model.version}?` : `Make version ${model.version} live?`
  const confirm = () => activate.mutate({ id: model.id, expectedLiveId: live?.id ?? null }, { onSettled: onClose })
  const footer = (
    <>
      <Button onClick={onClose}>Keep {live === null ? 'things as they are' : `version ${live.version}`}</Button>
      <Button variant="primary" loading={activate.isPending} onClick={confirm}>
        {back ? 'Roll back' : 'Make it live'}
      </Button>
    </>
  )
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description="Visitors are answered by it within two seconds. Conversations go on, and you can go back at any time."
      footer={footer}
    >
      {diff.data !== undefined ? (
        <DiffSummary diff={diff.data} />
      ) : diff.isError ? (
        <LoadError error={diff.error} what="The effect" onRetry={() => void diff.refetch()} retrying={diff.isFetching} className="py-4" />
      ) : (
        <div role="status" className="flex flex-col gap-2.5 py-1">
          <span className="sr-only">Comparing the two versions</span>
          <Skeleton className="w-56" />
          <Skeleton className="w-full" />
          <Skeleton className="w-40" />
        </div>
      )}
    </Dialog>
  )
}
