'use client'
import { useEffect, useState } from 'react'
import { ShopMark } from './shop-mark.tsx'

const slowMs = 4000

/** Three dots while an answer is on its way; after four seconds it says so. */
export const TypingIndicator = ({ shopName }: { shopName: string }) => {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="mt-5 grid animate-fade grid-cols-[1.75rem_minmax(0,1fr)] items-center gap-x-3" data-typing="true">
      <ShopMark shopName={shopName} size="sm" />
      <div className="flex h-7 items-center gap-2.5">
        <span aria-hidden="true" className="flex gap-1">
          {[0, 160, 320].map((delay) => (
            <span key={delay} className="size-1.5 animate-dot rounded-full bg-muted" style={{ animationDelay: `${delay}ms` }} />
          ))}
        </span>
        <span role="status" className="text-[0.8125rem] text-muted">
          {slow ? <span className="animate-fade">Still working on it</span> : <span className="sr-only">The assistant is answering</span>}
        </span>
      </div>
    </div>
  )
}
