'use client'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

const nearPx = 80

/**
 * Keeps a scrolling element at its end while the reader is there. `thread` names what is shown (another one starts at its end),
 * `last` its last row. `away` is true while the reader looks at something earlier.
 */
export const useFollowEnd = (scroller: RefObject<HTMLElement | null>, thread: string | null, last: string | null) => {
  const [away, setAway] = useState(false)
  const following = useRef(true)
  const toEnd = useCallback(() => {
    following.current = true
    setAway(false)
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight, behavior: 'instant' })
  }, [scroller])

  useEffect(() => {
    const element = scroller.current
    if (element === null || last === null) return
    const scrolled = () => {
      following.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx
      setAway(!following.current)
    }
    const observer = new ResizeObserver(() => following.current && toEnd())
    for (const watched of [element, ...element.children]) observer.observe(watched)
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', scrolled)
    }
  }, [scroller, last, toEnd])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another thread opens at its end
  useLayoutEffect(() => {
    following.current = true
  }, [thread])
  useLayoutEffect(() => {
    if (last !== null && following.current) toEnd()
  }, [last, toEnd])
  return { away, toEnd }
}
