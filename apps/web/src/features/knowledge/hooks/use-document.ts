'use client'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/lib/trpc'

const indexingMs = 1500

/** A document with its passages and history; looked at again while its new words are made ready. */
export const useDocument = (id: string) => {
  const trpc = useTRPC()
  return useQuery(
    trpc.knowledge.documents.read.queryOptions(
      { id },
      { refetchInterval: ({ state }) => (state.data?.document.indexing ? indexingMs : false), staleTime: 0 },
    ),
  )
}
