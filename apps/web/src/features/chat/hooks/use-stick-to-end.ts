'use client'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

const nearPx = 96

type Watched = {
  /** Key of the last row; null while there is none, and then nothing scrolls. */
  last: string | null
  /** Key of the visitor's last message: what they just said is always brought into view. */
  own: string | null
}

/** Keeps a scrolling element at its end while the reader is there; `away` is true while they look at something earlier. */
export const useStickToEnd = (element: RefObject<HTMLElement | null>, { last, own }: Watched) => {
  const [away, setAway] = useState(false)
  const following = useRef(true)
  const filled = last !== null

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
    if (scroller === null || !filled) return
    let lastTop = scroller.scrollTop
    const scrolled = () => {
      const near = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearPx
      // Only moving up leaves the end: a frame that shrinks, or rows that are added, do not.
      const leaves = scroller.scrollTop < lastTop && !near
      lastTop = scroller.scrollTop
      if (near) following.current = true
      else if (leaves) following.current = false
      setAway(!following.current)
    }
    const observer = new ResizeObserver(() => following.current && toEnd(false))
    observer.observe(scroller)
    for (const child of scroller.children) observer.observe(child)
    scroller.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      observer.disconnect()
      scroller.removeEventListener('scroll', scrolled)
    }
  }, [element, filled, toEnd])

  useLayoutEffect(() => {
    if (last !== null && following.current) toEnd(false)
  }, [last, toEnd])

  useLayoutEffect(() => {
    if (own !== null) toEnd(false)
  }, [own, toEnd])

  return { away, toEnd }
}
