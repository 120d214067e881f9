'use client'
import { IconButton, type IconButtonProps } from '@frontdesk/ui/icon-button'
import { useToast } from '@frontdesk/ui/toast'
import { Check, Copy } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'

type CopyButtonProps = Omit<IconButtonProps, 'onClick' | 'children'> & { text: string | (() => string); icon?: ReactNode }

/** Puts a text on the clipboard and says so. */
export const CopyButton = ({ text, label, icon = <Copy aria-hidden="true" />, ...props }: CopyButtonProps) => {
  const [copied, setCopied] = useState(false)
  const toast = useToast()
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 1600)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    try {
      // Absent on pages served without HTTPS from another machine.
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text())
      setCopied(true)
    } catch {
      toast.error('Nothing was copied', 'This browser does not let the page use the clipboard.')
    }
  }
  return (
    <IconButton label={copied ? 'Copied' : label} onClick={copy} {...props}>
      {copied ? <Check aria-hidden="true" className="text-success-ink" /> : icon}
    </IconButton>
  )
}
