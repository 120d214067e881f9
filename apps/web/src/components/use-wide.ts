'use client'
import { useSyncExternalStore } from 'react'

const query = '(min-width: 80rem)'

const subscribe = (changed: () => void) => {
  const list = window.matchMedia(query)
  list.addEventListener('change', changed)
  return () => list.removeEventListener('change', changed)
}

/** True while the window has room for a panel beside the page (1280 px, Tailwind's `xl`). */
export const useWide = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => true,
  )
