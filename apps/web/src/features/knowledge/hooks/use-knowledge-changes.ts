'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTRPC } from '@/lib/trpc'
import { useRealtime } from '@/lib/use-realtime'
import { useRenewals } from '@/lib/use-renewals'
import { applySyncProgress } from '../sources/apply-sync-progress.ts'

type Part = 'sources' | 'documents' | 'gaps' | 'findings' | 'tests'
const parts: readonly Part[] = ['sources', 'documents', 'gaps', 'findings', 'tests']

/** Reads again what is known whenever somebody or a sync changes it, and all of it after a gap in the connection. */
export const useKnowledgeChanges = () => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const keysOf = useCallback(
    (part: Part) =>
      part === 'documents'
        ? [trpc.knowledge.documents.pathKey(), trpc.knowledge.sources.list.queryKey()]
        : [trpc.knowledge[part].pathKey()],
    [trpc],
  )
  const changed = useRenewals(keysOf)
  useRealtime({
    topic: 'knowledge',
    onEvent: (event) => {
      if (event.name === 'knowledge-changed') changed([event.payload.what])
      if (event.name !== 'sync-progress') return
      const { payload } = event
      queryClient.setQueryData(trpc.knowledge.sources.list.queryKey(), (known) => known && applySyncProgress(known, payload))
    },
    onSync: () => changed(parts),
  })
}
