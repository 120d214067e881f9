'use client'
import { useEffect, useState } from 'react'

/** Epoch milliseconds, renewed every `intervalMs` while `running`. */
export const useNow = (intervalMs: number, running: boolean): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!running) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), intervalMs)
    return () => clearInterval(timer)
  }, [intervalMs, running])
  return now
}
