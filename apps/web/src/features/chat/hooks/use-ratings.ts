'use client'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPCClient } from '@/lib/trpc'

export type Rating = 1 | -1

const storageKey = 'frontdesk.ratings'
const kept = 200

const readRatings = (): Record<string, Rating> => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    if (typeof stored !== 'object' || stored === null) return {}
    return Object.fromEntries(Object.entries(stored).filter((pair): pair is [string, Rating] => pair[1] === 1 || pair[1] === -1))
  } catch {
    return {}
  }
}

const keepRatings = (ratings: Record<string, Rating>) => {
  try {
    localStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(Object.entries(ratings).slice(-kept))))
  } catch {
    // The server has the rating; only the mark on a later visit is lost.
  }
}

/** The visitor's thumbs: sent to the server, remembered in the browser. */
export const useRatings = () => {
  const api = useTRPCClient()
  const toast = useToast()
  const [ratings, setRatings] = useState(readRatings)
  const rating = useMutation({
    mutationFn: (input: { messageId: string; value: Rating; reason: string }) => api.conversation.rate.mutate(input),
    onMutate: ({ messageId, value }) => {
      const before = ratings
      const next = { ...ratings, [messageId]: value }
      setRatings(next)
      keepRatings(next)
      return before
    },
    onError: (_error, _input, before) => {
      if (before !== undefined) {
        setRatings(before)
        keepRatings(before)
      }
      toast.error('Your rating was not saved', 'Please try again.')
    },
  })
  return { ratings, rate: (messageId: string, value: Rating, reason = '') => rating.mutate({ messageId, value, reason }) }
}
