'use client'
import { IconButton } from '@frontdesk/ui/icon-button'
import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'

const shownMs = 1800

/** Copies a text and says so for a moment. Absent where the browser has no clipboard. */
export const CopyButton = ({ text, label }: { text: string; label: string }) => {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), shownMs)
    return () => clearTimeout(timer)
  }, [copied])
  if (typeof navigator === 'undefined' || navigator.clipboard === undefined) return null
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <>
      <IconButton label={label} size="xs" onClick={() => void copy()}>
        {copied ? <Check aria-hidden="true" className="text-success-ink" /> : <Copy aria-hidden="true" />}
      </IconButton>
      <span className="sr-only" role="status">
        {copied ? 'Copied' : ''}
      </span>
    </>
  )
}
