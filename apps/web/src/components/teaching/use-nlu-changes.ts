'use client'
import { useCallback } from 'react'
import { useTRPC } from '@/lib/trpc'
import { useRealtime } from '@/lib/use-realtime'
import { useRenewals } from '@/lib/use-renewals'

type Part = 'intents' | 'entities' | 'models' | 'learning'
const parts: readonly Part[] = ['intents', 'entities', 'models', 'learning']

/** Reads again what is taught and trained whenever somebody changes it, and all of it after a gap in the connection. */
export const useNluChanges = () => {
  const trpc = useTRPC()
  const keysOf = useCallback(
    (part: Part) =>
      ({
        intents: [trpc.nlu.intents.pathKey(), trpc.nlu.phrases.pathKey(), trpc.nlu.outOfScope.pathKey()],
        entities: [trpc.nlu.entities.pathKey()],
        models: [trpc.nlu.models.pathKey(), trpc.nlu.parse.queryKey(), trpc.nlu.intents.pathKey()],
        learning: [trpc.nlu.learning.pathKey()],
      })[part],
    [trpc],
  )
  const changed = useRenewals(keysOf)
  useRealtime({
    topic: 'nlu',
    onEvent: (event) => event.name === 'nlu-changed' && changed([event.payload.what]),
    onSync: () => changed(parts),
  })
}
