'use client'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/lib/trpc'
import { countAddedSince } from '../items/count-added-since.ts'

const counted = 100

/** How many messages were made phrases that the live version does not know; `more` when there are at least so many. */
export const useTrainHint = (): { added: number; more: boolean } => {
  const trpc = useTRPC()
  const overview = useQuery(trpc.nlu.models.overview.queryOptions())
  const changed = overview.data?.dataChanged === true
  const list = useQuery(trpc.nlu.learning.list.queryOptions({ state: 'added', limit: counted }, { enabled: changed }))
  if (!overview.data || !changed || list.data === undefined) return { added: 0, more: false }
  const { models, liveId } = overview.data
  const live = models.find(({ id }) => id === liveId) ?? null
  const added = countAddedSince(list.data.items, live)
  return { added, more: added === counted && list.data.nextCursor !== null }
}
