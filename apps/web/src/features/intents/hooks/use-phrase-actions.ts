'use client'
import type { BulkChange, PhraseView } from '@frontdesk/contracts/nlu/phrase'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { describeCount } from '@/components/describe-count'
import { explainFailure } from '@/components/teaching/explain-failure'
import { useTRPC } from '@/lib/trpc'
import { describeAdded } from '../phrases/describe-added.ts'
import type { PhrasePageData } from '../phrases/phrase-source.ts'

const isPage = (data: unknown): data is PhrasePageData => typeof data === 'object' && data !== null && 'items' in data

/** Adds, changes, moves and deletes phrases; whatever was done in bulk can be taken back. */
export const usePhraseActions = (intentId: string, titleOf: (id: string) => string) => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const toast = useToast()
  const takeBack = useRef<(() => void) | null>(null)

  const renew = () => {
    void queryClient.invalidateQueries({ queryKey: trpc.nlu.intents.pathKey() })
    return queryClient.invalidateQueries({ queryKey: trpc.nlu.phrases.pathKey() })
  }
  const fail = (title: string) => (error: unknown) => void toast.error(title, explainFailure(error))
  const offer = (title: string, description: string | undefined, undo: () => void) => {
    takeBack.current = undo
    const onPress = () => {
      takeBack.current = null
      undo()
    }
    toast.success(title, description, { label: 'Undo', onPress })
  }

  const undo = useMutation(
    trpc.nlu.phrases.undo.mutationOptions({
      onSuccess: ({ changed }) => void toast.success('Taken back', `${describeCount(changed, 'phrase')} as before.`),
      onError: fail('It could not be taken back'),
      onSettled: renew,
    }),
  )
  const offerUndo = (title: string, { skipped, undo: token }: BulkChange) =>
    offer(title, skipped > 0 ? `${describeCount(skipped, 'phrase')} left as they were.` : undefined, () => undo.mutate({ undo: token }))

  const remove = useMutation(
    trpc.nlu.phrases.remove.mutationOptions({
      onSuccess: (change) => offerUndo(`${describeCount(change.changed, 'phrase')} deleted`, change),
      onError: fail('Nothing was deleted'),
      onSettled: renew,
    }),
  )
  const move = useMutation(
    trpc.nlu.phrases.move.mutationOptions({
      onSuccess: (change, { toIntentId }) =>
        offerUndo(`${describeCount(change.changed, 'phrase')} moved to “${titleOf(toIntentId)}”`, change),
      onError: fail('Nothing was moved'),
      onSettled: renew,
    }),
  )
  const add = useMutation(trpc.nlu.phrases.add.mutationOptions({ onSettled: renew }))
  const addTexts = async (texts: readonly string[]) => {
    const { added, skipped } = await add.mutateAsync({ intentId, phrases: texts.map((text) => ({ text })) })
    const { title, description } = describeAdded(added.length, skipped.length)
    const ids = added.map(({ id }) => id)
    if (ids.length > 1) offer(title, description, () => remove.mutate({ ids }))
    else if (ids.length === 0) toast.success(title, description)
  }
  const update = useMutation(
    trpc.nlu.phrases.update.mutationOptions({
      // Shown at once; the list is read again behind it.
      onSuccess: (saved: PhraseView) =>
        queryClient.setQueriesData({ queryKey: trpc.nlu.phrases.list.queryKey() }, (page: unknown) =>
          isPage(page) ? { ...page, items: page.items.map((item) => (item.id === saved.id ? saved : item)) } : page,
        ),
      onSettled: renew,
    }),
  )
  const undoLast = () => {
    takeBack.current?.()
    takeBack.current = null
  }
  return { addTexts, update, remove, move, undoLast }
}
