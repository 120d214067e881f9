'use client'
import { useEffect, useRef } from 'react'
import { contiguousSeq } from '../thread/contiguous-seq.ts'
import type { Thread } from '../thread/thread.ts'

/** A gap mostly closes by itself, with events in the wrong order; then the server is asked, a few times. */
const gapDelaysMs = [150, 1000, 4000]

/** Milliseconds between polls, null for none: sockets are a hint, so even a connected page looks again while it waits. */
const pollDelay = (thread: Thread | undefined, connected: boolean): number | null => {
  if (thread === undefined) return null
  const { busy, owner } = thread.view
  if (!connected) return busy ? 2000 : owner === 'bot' ? 15_000 : 4000
  if (busy) return 5000
  return owner === 'queue' ? 15_000 : null
}

/** Syncs whenever events may have been missed: after a break, on a gap, and by polling where no events come. */
export const useCatchUp = (thread: Thread | undefined, connected: boolean, sync: () => Promise<void>) => {
  const wasConnected = useRef(false)
  useEffect(() => {
    if (wasConnected.current && !connected) void sync()
    wasConnected.current = connected
  }, [connected, sync])

  const known = thread === undefined ? 0 : contiguousSeq(thread)
  const expected = thread?.view.lastSeq ?? 0
  useEffect(() => {
    if (known >= expected) return
    const timers = gapDelaysMs.map((delayMs) => setTimeout(() => void sync(), delayMs))
    return () => timers.forEach(clearTimeout)
  }, [known, expected, sync])

  const delayMs = pollDelay(thread, connected)
  useEffect(() => {
    if (delayMs === null) return
    const timer = setInterval(() => void sync(), delayMs)
    return () => clearInterval(timer)
  }, [delayMs, sync])
}
