'use client'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

const nearPx = 96

/**
 * Keeps a scrolling element at its end while the reader is there; `mark` changes when rows were added, `own` when the visitor spoke.
 * `away` is true while the reader looks at something earlier.
 */
export const useStickToEnd = (element: RefObject<HTMLElement | null>, mark: string, own: string) => {
  const [away, setAway] = useState(false)
  const following = useRef(true)

  const toEnd = useCallback(
    (smooth: boolean) => {
      const scroller = element.current
      if (scroller === null) return
      following.current = true
      setAway(false)
      scroller.scrollTo({ top: scroller.scrollHeight, behavior: smooth ? 'smooth' : 'instant' })
    },
    [element],
  )

  useEffect(() => {
    const scroller = element.current
    if (scroller === null) return
    const scrolled = () => {
      const near = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearPx
      following.current = near
      setAway(!near)
    }
    const follow = () => {
      if (following.current) scroller.scrollTop = scroller.scrollHeight
    }
    const observer = new ResizeObserver(follow)
    observer.observe(scroller)
    for (const child of scroller.children) observer.observe(child)
    scroller.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      observer.disconnect()
      scroller.removeEventListener('scroll', scrolled)
    }
  }, [element])

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs whenever rows were added
  useLayoutEffect(() => {
    if (following.current) toEnd(false)
  }, [mark, toEnd])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the visitor says is always shown
  useLayoutEffect(() => toEnd(false), [own, toEnd])

  return { away, toEnd }
}
