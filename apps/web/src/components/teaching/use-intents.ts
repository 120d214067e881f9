'use client'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTRPC } from '@/lib/trpc'
import { toTitle } from '../labels/to-title.ts'

/** All intents, and what a name stands for on the page: its title, and where it is taught. */
export const useIntents = () => {
  const trpc = useTRPC()
  const query = useQuery(trpc.nlu.intents.list.queryOptions())
  const { data } = query
  const byName = useMemo(() => new Map((data ?? []).map((intent) => [intent.name, intent])), [data])
  const titleOf = useMemo(() => (name: string) => byName.get(name)?.title ?? toTitle(name), [byName])
  const hrefOf = useMemo(
    () => (name: string, words?: string) => {
      const intent = byName.get(name)
      if (intent === undefined) return null
      return `/admin/intents/${intent.id}${words === undefined ? '' : `?q=${encodeURIComponent(words.slice(0, 200))}`}`
    },
    [byName],
  )
  return { query, byName, titleOf, hrefOf }
}
