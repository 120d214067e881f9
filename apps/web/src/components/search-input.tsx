'use client'
import { IconButton } from '@frontdesk/ui/icon-button'
import { Input } from '@frontdesk/ui/input'
import { Search, X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'

type SearchInputProps = { label: string; value: string; onChange: (value: string) => void; className?: string }

const restMs = 300

/** A search field that tells what was typed once the typing rests, or at Enter. */
export const SearchInput = ({ label, value, onChange, className }: SearchInputProps) => {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  const input = useRef<HTMLInputElement>(null)
  // Set from outside: back, forward, or all filters cleared.
  if (value !== known) {
    setKnown(value)
    if (value !== text.trim()) setText(value)
  }
  const tell = useEffectEvent(() => text.trim() !== value && onChange(text.trim()))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest begins anew with every change
  useEffect(() => {
    const timer = setTimeout(() => tell(), restMs)
    return () => clearTimeout(timer)
  }, [text])
  const clear = () => {
    setText('')
    onChange('')
    input.current?.focus()
  }
  return (
    <span className={`relative block ${className ?? ''}`}>
      <Search aria-hidden="true" className="pointer-events-none absolute inset-y-0 start-2.5 my-auto size-4 text-subtle" />
      <Input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && onChange(text.trim())}
        className="h-8 ps-8.5 pe-8 text-[0.8125rem] [&::-webkit-search-cancel-button]:hidden"
      />
      {text !== '' && (
        <IconButton label="Clear the search" tooltip={false} size="xs" onClick={clear} className="absolute inset-y-0 end-1 my-auto size-6">
          <X aria-hidden="true" />
        </IconButton>
      )}
    </span>
  )
}
