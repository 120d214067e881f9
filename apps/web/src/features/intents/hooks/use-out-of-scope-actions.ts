'use client'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { describeCount } from '@/components/describe-count'
import { explainFailure } from '@/components/teaching/explain-failure'
import { useTRPC } from '@/lib/trpc'
import { describeAdded } from '../phrases/describe-added.ts'

/** Adds and deletes messages of no intent; both can be taken back. */
export const useOutOfScopeActions = () => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const toast = useToast()
  const takeBack = useRef<(() => void) | null>(null)

  const renew = () => queryClient.invalidateQueries({ queryKey: trpc.nlu.outOfScope.pathKey() })
  const fail = (title: string) => (error: unknown) => void toast.error(title, explainFailure(error))
  const offer = (title: string, description: string | undefined, undo: () => void) => {
    takeBack.current = undo
    toast.success(title, description, { label: 'Undo', onPress: undo })
  }
  const undo = useMutation(trpc.nlu.phrases.undo.mutationOptions({ onError: fail('It could not be taken back'), onSettled: renew }))
  const remove = useMutation(
    trpc.nlu.outOfScope.remove.mutationOptions({
      onSuccess: ({ changed, undo: token }) =>
        offer(`${describeCount(changed, 'message')} deleted`, undefined, () => undo.mutate({ undo: token })),
      onError: fail('Nothing was deleted'),
      onSettled: renew,
    }),
  )
  const add = useMutation(trpc.nlu.outOfScope.add.mutationOptions({ onSettled: renew }))
  const addTexts = async (texts: readonly string[]) => {
    const { added, skipped } = await add.mutateAsync({ texts: [...texts] })
    const { title, description } = describeAdded(added.length, skipped.length, 'message')
    const ids = added.map(({ id }) => id)
    if (ids.length > 1) offer(title, description, () => remove.mutate({ ids }))
    else if (ids.length === 0) toast.success(title, description)
  }
  const undoLast = () => {
    takeBack.current?.()
    takeBack.current = null
  }
  return { addTexts, remove, undoLast }
}
