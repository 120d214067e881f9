'use client'
import { cn } from '@frontdesk/ui/cn'
import { IconButton } from '@frontdesk/ui/icon-button'
import { ArrowUp } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useLayoutEffect } from 'react'
import { cleanText } from '../clean-text.ts'
import { countFrom, messageLimit } from '../message-limit.ts'

type ComposerProps = {
  input: RefObject<HTMLTextAreaElement | null>
  value: string
  onChange: (value: string) => void
  onSend: (text: string) => void
  placeholder: string
  footnote: ReactNode
}

const grouped = (count: number) => count.toLocaleString('en')

const LengthNote = ({ id, length }: { id: string; length: number }) => {
  const over = length - messageLimit
  return (
    <p
      id={id}
      role="status"
      className={cn('min-h-4 text-end text-xs tabular-nums', over > 0 ? 'font-medium text-danger-ink' : 'text-subtle')}
    >
      {over > 0
        ? `Too long by ${grouped(over)} characters. Shorten it or send it in parts.`
        : length >= countFrom
          ? `${grouped(length)} / ${grouped(messageLimit)}`
          : ''}
    </p>
  )
}

/** Where the visitor writes. Enter sends, Shift+Enter breaks the line, an input method's Enter only picks its word. */
export const Composer = ({ input, value, onChange, onSend, placeholder, footnote }: ComposerProps) => {
  const noteId = useId()
  const text = cleanText(value)
  const { length } = text
  const sendable = length > 0 && length <= messageLimit

  // biome-ignore lint/correctness/useExhaustiveDependencies: grows and shrinks with its text
  useLayoutEffect(() => {
    const textarea = input.current
    if (textarea === null) return
    textarea.style.height = 'auto'
    textarea.style.height = `${textarea.scrollHeight}px`
  }, [value, input])

  const submit = () => {
    if (!sendable) return
    onSend(text)
    input.current?.focus()
  }
  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || event.keyCode === 229) return
    event.preventDefault()
    submit()
  }
  return (
    <form
      aria-label="Write a message"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div
        className={cn(
          'flex items-end gap-2 rounded-[1.5rem] border border-control bg-surface p-1.5 ps-4 shadow-float transition-[border-color,box-shadow] focus-within:border-accent focus-within:ring-3 focus-within:ring-accent/20',
          length > messageLimit && 'border-danger focus-within:border-danger focus-within:ring-danger/20',
        )}
      >
        <label htmlFor="message" className="sr-only">
          Message
        </label>
        <textarea
          ref={input}
          id="message"
          rows={1}
          value={value}
          placeholder={placeholder}
          enterKeyHint="send"
          autoComplete="off"
          aria-describedby={noteId}
          aria-invalid={length > messageLimit || undefined}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={pressed}
          className="max-h-[min(14rem,35dvh)] min-h-9 flex-1 resize-none overflow-y-auto bg-transparent py-1.5 text-base leading-6 outline-none! sm:text-[0.9375rem]"
        />
        <IconButton
          label="Send message"
          variant="primary"
          type="submit"
          disabled={!sendable}
          className="rounded-full disabled:bg-sunken disabled:text-subtle disabled:opacity-100"
        >
          <ArrowUp aria-hidden="true" />
        </IconButton>
      </div>
      <div className="mt-1.5 flex items-start justify-between gap-4 px-2">
        <p className="text-xs text-subtle">{footnote}</p>
        <LengthNote id={noteId} length={length} />
      </div>
    </form>
  )
}
