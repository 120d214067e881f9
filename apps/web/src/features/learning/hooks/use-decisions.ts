'use client'
import type { DecideLearningInput, LearningItem } from '@frontdesk/contracts/learning'
import { useToast } from '@frontdesk/ui/toast'
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { explainFailure } from '@/components/teaching/explain-failure'
import { readAppError } from '@/lib/read-app-error'
import { useTRPC, useTRPCClient } from '@/lib/trpc'
import { insertItem, itemsOf, type Pages, removeItem } from '../items/pages.ts'

export type Decision = DecideLearningInput['decision']
/** A decision of this visit, with the place its item had; `settled` tells whether the server took it. */
type Decided = { item: LearningItem; index: number; settled: Promise<boolean> }
type Options = { queryKey: QueryKey; onReturn: (item: LearningItem) => void }

const mutationKey = ['learning']
// One after the other: a message that was just taken back may be decided again before the server knows.
const scope = { id: 'learning' }

/** Decides at once and tells the server meanwhile; what it refuses comes back into the list. `undoLast` takes back one after the other. */
export const useDecisions = ({ queryKey, onReturn }: Options) => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queryClient = useQueryClient()
  const toast = useToast()
  const [history, setHistory] = useState<readonly Decided[]>([])

  const change = (update: (data: Pages) => Pages) => queryClient.setQueryData<Pages>(queryKey, (data) => data && update(data))
  const settle = () => {
    // While others are under way the server does not know the whole truth yet.
    if (queryClient.isMutating({ mutationKey }) > 1) return
    for (const key of [trpc.nlu.learning.pathKey(), trpc.nlu.models.overview.queryKey(), trpc.nlu.intents.pathKey()]) {
      void queryClient.invalidateQueries({ queryKey: key })
    }
  }
  const bringBack = ({ item, index }: Pick<Decided, 'item' | 'index'>) => {
    change((data) => insertItem(data, item, index))
    onReturn(item)
  }

  const deciding = useMutation({
    mutationKey,
    scope,
    mutationFn: ({ item, decision }: { item: LearningItem; index: number; decision: Decision }) =>
      client.nlu.learning.decide.mutate({ id: item.id, decision }),
    onError: (error, { item, index }) => {
      setHistory((before) => before.filter((decided) => decided.item.id !== item.id))
      // In a conflict somebody else has decided: it stays away, and the list is read again.
      if (readAppError(error).code === 'conflict') return toast.error('Somebody else was faster', explainFailure(error))
      bringBack({ item, index })
      return toast.error('The decision was not saved', explainFailure(error))
    },
    onSettled: settle,
  })
  const undoing = useMutation({
    mutationKey,
    scope,
    mutationFn: (item: LearningItem) => client.nlu.learning.undo.mutate({ id: item.id }),
    onSettled: settle,
  })

  const decide = (item: LearningItem, decision: Decision) => {
    void queryClient.cancelQueries({ queryKey })
    const index = itemsOf(queryClient.getQueryData<Pages>(queryKey)).findIndex(({ id }) => id === item.id)
    change((data) => removeItem(data, item.id))
    const settled = deciding.mutateAsync({ item, index, decision }).then(
      () => true,
      () => false,
    )
    setHistory((before) => [...before, { item, index, settled }])
  }
  const undoLast = async () => {
    const last = history.at(-1)
    if (last === undefined) return
    setHistory((before) => before.filter((decided) => decided !== last))
    if (!(await last.settled)) return
    void queryClient.cancelQueries({ queryKey })
    bringBack(last)
    try {
      await undoing.mutateAsync(last.item)
    } catch (error) {
      change((data) => removeItem(data, last.item.id))
      toast.error('It was not taken back', explainFailure(error))
    }
  }
  /** Takes back a decision that stands in a list of decided ones. */
  const undo = async (item: LearningItem) => {
    try {
      await undoing.mutateAsync(item)
      setHistory((before) => before.filter((decided) => decided.item.id !== item.id))
      toast.success('Taken back', 'The message is open again.')
    } catch (error) {
      toast.error('It was not taken back', explainFailure(error))
    }
  }
  return { decide, undoLast, undo, canUndo: history.length > 0, undoing: undoing.isPending }
}
