'use client'
import { useEffect, useState } from 'react'

/** True once `ready` has held for `delayMs` under the same `subject`. */
export const useSettled = (subject: string, ready: boolean, delayMs: number): boolean => {
  const [settled, setSettled] = useState<string | null>(null)
  useEffect(() => {
    if (!ready) return
    const timer = setTimeout(() => setSettled(subject), delayMs)
    return () => {
      clearTimeout(timer)
      setSettled(null)
    }
  }, [subject, ready, delayMs])
  return ready && settled === subject
}
