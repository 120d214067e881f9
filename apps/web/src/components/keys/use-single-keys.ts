'use client'
import { useCallback, useSyncExternalStore } from 'react'

const key = 'frontdesk.single-keys'
const listeners = new Set<() => void>()
let memory: boolean | null = null

const read = (): boolean => {
  if (memory !== null) return memory
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return true
  }
}

const subscribe = (changed: () => void) => {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** Whether single keys act (WCAG 2.1.4); kept in this browser. */
export const useSingleKeys = (): [boolean, (on: boolean) => void] => {
  const on = useSyncExternalStore(subscribe, read, () => true)
  const set = useCallback((next: boolean) => {
    memory = next
    try {
      localStorage.setItem(key, next ? 'on' : 'off')
    } catch {
      // Kept in memory alone.
    }
    for (const changed of listeners) changed()
  }, [])
  return [on, set]
}
