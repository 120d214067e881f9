'use client'
import { type RefObject, useLayoutEffect, useState } from 'react'

/** How far down a list begins in the box that scrolls it, kept right while what stands above grows and shrinks. */
export const useScrollMargin = (list: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): number => {
  const [margin, setMargin] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      if (list.current === null || scroller.current === null) return
      const top = list.current.getBoundingClientRect().top - scroller.current.getBoundingClientRect().top + scroller.current.scrollTop
      setMargin(Math.round(top))
    }
    measure()
    const observer = new ResizeObserver(measure)
    for (const element of scroller.current?.children ?? []) observer.observe(element)
    return () => observer.disconnect()
  }, [list, scroller])
  return margin
}
