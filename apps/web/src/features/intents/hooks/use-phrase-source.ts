'use client'
import { useMemo } from 'react'
import { useTRPC, useTRPCClient } from '@/lib/trpc'
import type { PhraseFilters } from '../phrases/phrase-filters.ts'
import type { PhraseSource } from '../phrases/phrase-source.ts'

// Rows that somebody waits for while scrolling are not held up by slower calls.
const alone = (signal: AbortSignal | undefined) => ({ context: { alone: true }, ...(signal === undefined ? {} : { signal }) })

/** The phrases of one intent that match. */
export const usePhraseSource = (intentId: string, { q, sort, warnings }: PhraseFilters): PhraseSource => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  return useMemo(() => {
    const query = q.slice(0, 200)
    const filter = { intentId, sort, ...(query === '' ? {} : { query }), ...(warnings ? { withWarnings: true } : {}) }
    return {
      key: [...trpc.nlu.phrases.list.queryKey(), 'pages', filter],
      read: (offset, limit, signal) => client.nlu.phrases.list.query({ ...filter, offset, limit }, alone(signal)),
    }
  }, [trpc, client, intentId, q, sort, warnings])
}

/** The messages of no intent that match. */
export const useOutOfScopeSource = (q: string): PhraseSource => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  return useMemo(() => {
    const query = q.slice(0, 200)
    const filter = query === '' ? {} : { query }
    return {
      key: [...trpc.nlu.outOfScope.list.queryKey(), 'pages', filter],
      read: async (offset, limit, signal) => {
        const page = await client.nlu.outOfScope.list.query({ ...filter, offset, limit }, alone(signal))
        return { ...page, items: page.items.map((item) => ({ ...item, revision: null, entities: [], warnings: [] })) }
      },
    }
  }, [trpc, client, q])
}
