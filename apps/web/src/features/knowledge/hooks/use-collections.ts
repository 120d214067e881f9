'use client'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/lib/trpc'

const none: readonly string[] = []

/** The collections that documents are filed under; none until they are known. */
export const useCollections = (): readonly string[] => {
  const trpc = useTRPC()
  return useQuery(trpc.knowledge.documents.collections.queryOptions()).data ?? none
}
