'use client'
import { useCallback, useSyncExternalStore } from 'react'

const key = 'frontdesk.discarded-model'
const listeners = new Set<() => void>()
let memory: string | null | undefined

const read = (): string | null => {
  if (memory !== undefined) return memory
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

const subscribe = (changed: () => void) => {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** The version that this reader does not want to be asked about any more; kept in this browser. It stays in the history. */
export const useDiscarded = (): [string | null, (modelId: string) => void] => {
  const discarded = useSyncExternalStore(subscribe, read, () => null)
  const discard = useCallback((modelId: string) => {
    memory = modelId
    try {
      localStorage.setItem(key, modelId)
    } catch {
      // Kept in memory alone.
    }
    for (const changed of listeners) changed()
  }, [])
  return [discarded, discard]
}
