'use client'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { explainFailure } from '@/components/teaching/explain-failure'
import { useTRPC, useTRPCClient } from '@/lib/trpc'

type Move = { text: string; fromIntentId: string; toIntentId: string; toTitle: string }

const searched = 200

/** Moves a phrase that is known by its words to another intent, and offers to take that back. */
export const useMovePhrase = (onUndone: () => void) => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queryClient = useQueryClient()
  const toast = useToast()
  const settle = () =>
    Promise.all(
      [trpc.nlu.phrases.pathKey(), trpc.nlu.intents.pathKey(), trpc.nlu.models.overview.queryKey()].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    )
  const undo = useMutation({
    mutationFn: (token: string) => client.nlu.phrases.undo.mutate({ undo: token }),
    onSuccess: onUndone,
    onError: (error) => toast.error('It was not put back', explainFailure(error)),
    onSettled: settle,
  })
  return useMutation({
    mutationFn: async ({ text, fromIntentId, toIntentId }: Move) => {
      const page = await client.nlu.phrases.list.query({ intentId: fromIntentId, query: text.slice(0, searched), limit: searched })
      const phrase = page.items.find((item) => item.text === text)
      return phrase === undefined ? null : client.nlu.phrases.move.mutate({ ids: [phrase.id], toIntentId })
    },
    onSuccess: (change, { toTitle }) => {
      if (change === null) return toast.error('The phrase is not there any more', 'It was moved or changed since this version was trained.')
      return toast.success(`Moved to “${toTitle}”`, 'Train to make it count.', { label: 'Undo', onPress: () => undo.mutate(change.undo) })
    },
    onError: (error) => toast.error('The phrase was not moved', explainFailure(error)),
    onSettled: settle,
  })
}
