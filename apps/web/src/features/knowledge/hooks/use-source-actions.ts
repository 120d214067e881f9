'use client'
import type { SourceView } from '@frontdesk/contracts/knowledge/source'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { describeCount } from '@/components/describe-count'
import { explainFailure } from '@/components/teaching/explain-failure'
import { useTRPC } from '@/lib/trpc'

/** Syncs sources, stops that, tries failed pages again, pauses and removes. Whatever comes of it, the sources are read again. */
export const useSourceActions = () => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const toast = useToast()
  const { sources } = trpc.knowledge
  const settle = () => queryClient.invalidateQueries({ queryKey: sources.pathKey() })
  const fail = (title: string) => (error: unknown) => void toast.error(title, explainFailure(error))

  const sync = useMutation(sources.sync.mutationOptions({ onError: fail('The sync did not start'), onSettled: settle }))
  const cancel = useMutation(sources.cancel.mutationOptions({ onError: fail('The sync was not stopped'), onSettled: settle }))
  const retry = useMutation(
    sources.retry.mutationOptions({
      onSuccess: (_, { itemIds }) => void toast.success(`${describeCount(itemIds.length, 'item')} tried again`),
      onError: fail('Nothing was tried again'),
      onSettled: settle,
    }),
  )
  const update = useMutation(
    sources.update.mutationOptions({
      onSuccess: ({ enabled }) =>
        void toast.success(enabled ? 'It is synced again' : 'Paused', enabled ? undefined : 'What it holds is still used in answers.'),
      onError: fail('It was not changed'),
      onSettled: settle,
    }),
  )
  const remove = useMutation(
    sources.remove.mutationOptions({
      onSuccess: () => void toast.success('The source is removed'),
      onError: fail('It was not removed'),
      onSettled: () => {
        void queryClient.invalidateQueries({ queryKey: trpc.knowledge.documents.pathKey() })
        return settle()
      },
    }),
  )
  const enable = ({ id, revision }: SourceView, enabled: boolean) => update.mutate({ id, revision, change: { enabled } })
  return { sync, cancel, retry, enable, remove }
}
