'use client'
import { useCallback, useRef, useState } from 'react'
import { readAppError } from '@/lib/read-app-error'

type Refetch = (options: { cancelRefetch: boolean }) => Promise<{ isSuccess: boolean; error: unknown }>

/** Runs a refetch, one at a time; asked for again meanwhile, it runs once more. `reachable` is false once the server could not be asked. */
export const useSync = (refetch: Refetch, enabled: boolean) => {
  const [reachable, setReachable] = useState(true)
  const state = useRef({ running: false, again: false })
  const sync = useCallback(async () => {
    const { current } = state
    current.again = enabled
    if (current.running) return
    current.running = true
    try {
      while (current.again) {
        current.again = false
        const { error, isSuccess } = await refetch({ cancelRefetch: true })
        setReachable(isSuccess || readAppError(error).code !== 'offline')
      }
    } finally {
      current.running = false
    }
  }, [enabled, refetch])
  return { sync, reachable }
}
