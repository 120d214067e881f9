'use client'
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let current = ''

const subscribe = (changed: () => void) => {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

const write = (text: string) => {
  current = text
  for (const changed of listeners) changed()
}

/** What is being tried; it stays from page to page for as long as the tab is open. */
export const useTryItText = (): [string, (text: string) => void] => [
  useSyncExternalStore(
    subscribe,
    () => current,
    () => '',
  ),
  write,
]
