'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { useTRPC } from '@/lib/trpc'
import { useRealtime } from '@/lib/use-realtime'

const gatherMs = 200

type Part = 'intents' | 'entities' | 'models' | 'learning'
const parts: readonly Part[] = ['intents', 'entities', 'models', 'learning']

/** Reads again what is taught and trained whenever somebody changes it, and all of it after a gap in the connection. */
export const useNluChanges = () => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const waiting = useRef(new Set<Part>())
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const renew = useCallback(() => {
    timer.current = null
    const keys = {
      intents: [trpc.nlu.intents.pathKey(), trpc.nlu.phrases.pathKey(), trpc.nlu.outOfScope.pathKey()],
      entities: [trpc.nlu.entities.pathKey()],
      models: [trpc.nlu.models.pathKey(), trpc.nlu.parse.queryKey(), trpc.nlu.intents.pathKey()],
      learning: [trpc.nlu.learning.pathKey()],
    }
    for (const part of waiting.current) for (const queryKey of keys[part]) void queryClient.invalidateQueries({ queryKey })
    waiting.current.clear()
  }, [queryClient, trpc])

  // Changes come in bursts; one look answers them all.
  const changed = useCallback(
    (what: readonly Part[]) => {
      for (const part of what) waiting.current.add(part)
      timer.current ??= setTimeout(renew, gatherMs)
    },
    [renew],
  )
  useEffect(() => () => void (timer.current !== null && clearTimeout(timer.current)), [])

  useRealtime({
    topic: 'nlu',
    onEvent: (event) => event.name === 'nlu-changed' && changed([event.payload.what]),
    onSync: () => changed(parts),
  })
}
