'use client'
import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'

/** Changes come in bursts, a sync's by the hundred; one look answers them all. */
const gatherMs = 250

/** Reads again what is on the page of the parts that changed; returns what to call with them. `keysOf` says which queries are of a part. */
export const useRenewals = <Part extends string>(keysOf: (part: Part) => readonly QueryKey[]): ((changed: readonly Part[]) => void) => {
  const queryClient = useQueryClient()
  const waiting = useRef(new Set<Part>())
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(() => () => void (timer.current !== null && clearTimeout(timer.current)), [])

  const renew = useCallback(() => {
    timer.current = null
    for (const part of waiting.current) for (const queryKey of keysOf(part)) void queryClient.invalidateQueries({ queryKey })
    waiting.current.clear()
  }, [queryClient, keysOf])

  return useCallback(
    (changed) => {
      for (const part of changed) waiting.current.add(part)
      timer.current ??= setTimeout(renew, gatherMs)
    },
    [renew],
  )
}
