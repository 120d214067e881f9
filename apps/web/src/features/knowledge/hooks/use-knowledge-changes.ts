'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { useTRPC } from '@/lib/trpc'
import { useRealtime } from '@/lib/use-realtime'
import { applySyncProgress } from '../sources/apply-sync-progress.ts'

const gatherMs = 250

type Part = 'sources' | 'documents' | 'gaps' | 'findings' | 'tests'
const parts: readonly Part[] = ['sources', 'documents', 'gaps', 'findings', 'tests']

/** Reads again what is known whenever somebody or a sync changes it, and all of it after a gap in the connection. */
export const useKnowledgeChanges = () => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const waiting = useRef(new Set<Part>())
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const renew = useCallback(() => {
    timer.current = null
    const { knowledge } = trpc
    const keys = {
      sources: [knowledge.sources.pathKey()],
      documents: [knowledge.documents.pathKey(), knowledge.sources.list.queryKey()],
      gaps: [knowledge.gaps.pathKey()],
      findings: [knowledge.findings.pathKey()],
      tests: [knowledge.tests.pathKey()],
    }
    for (const part of waiting.current) for (const queryKey of keys[part]) void queryClient.invalidateQueries({ queryKey })
    waiting.current.clear()
  }, [queryClient, trpc])

  // A sync changes many documents one after the other; one look answers them all.
  const changed = useCallback(
    (what: readonly Part[]) => {
      for (const part of what) waiting.current.add(part)
      timer.current ??= setTimeout(renew, gatherMs)
    },
    [renew],
  )
  useEffect(() => () => void (timer.current !== null && clearTimeout(timer.current)), [])

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
