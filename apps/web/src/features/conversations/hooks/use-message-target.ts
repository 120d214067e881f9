'use client'
import { useEffect, useState } from 'react'

const seqOf = (hash: string): number | null => {
  const found = /^#message-(\d{1,9})$/.exec(hash)
  return found === null ? null : Number(found[1])
}

const shownMs = 3500

/** The message that the address points at, for as long as it is highlighted; scrolled to once the thread is there. */
export const useMessageTarget = (ready: boolean): number | null => {
  const [seq, setSeq] = useState<number | null>(null)
  useEffect(() => {
    if (!ready) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const go = () => {
      const target = seqOf(window.location.hash)
      if (target === null) return
      document.getElementById(`message-${target}`)?.scrollIntoView({ block: 'center' })
      setSeq(target)
      clearTimeout(timer)
      timer = setTimeout(() => setSeq(null), shownMs)
    }
    go()
    window.addEventListener('hashchange', go)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('hashchange', go)
    }
  }, [ready])
  return seq
}
