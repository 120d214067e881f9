'use client'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'

/** The row that keys act on. Moving gives it the focus as soon as it is drawn. */
export const useActiveRow = (rowId: (index: number) => string) => {
  const [active, setActive] = useState(0)
  const wanted = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const row = document.getElementById(rowId(wanted.current))
    if (row === null) return
    wanted.current = null
    row.focus({ preventScroll: true })
  })
  const move = useCallback((index: number) => {
    wanted.current = index
    setActive(index)
  }, [])
  return { active, setActive, move }
}
