import { maxMessageLength } from '@frontdesk/contracts/message'
import { Button } from '@frontdesk/ui/button'
import { cn } from '@frontdesk/ui/cn'
import { SendHorizontal } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect } from 'react'

type ComposerProps = {
  input: RefObject<HTMLTextAreaElement | null>
  name: string
  text: string
  onText: (text: string) => void
  onSend: (text: string) => void
}

const countFrom = maxMessageLength - 500

/** Where the agent writes. Enter sends, Shift+Enter breaks the line, Esc goes back to the list's keys. */
export const Composer = ({ input, name, text, onText, onSend }: ComposerProps) => {
  const noteId = useId()
  const { length } = text.trim()
  const over = length - maxMessageLength

  // biome-ignore lint/correctness/useExhaustiveDependencies: grows and shrinks with its text
  useLayoutEffect(() => {
    const textarea = input.current
    if (textarea === null) return
    textarea.style.height = 'auto'
    textarea.style.height = `${textarea.scrollHeight}px`
  }, [text, input])

  const submit = () => {
    if (length === 0 || over > 0) return
    onSend(text.trim())
    input.current?.focus()
  }
  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') return input.current?.blur()
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || event.keyCode === 229) return
    event.preventDefault()
    submit()
  }
  return (
    <form
      aria-label="Reply"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      className={cn(
        'rounded-xl border border-control bg-surface shadow-card transition-[border-color,box-shadow] focus-within:border-accent focus-within:ring-3 focus-within:ring-accent/20',
        over > 0 && 'border-danger focus-within:border-danger focus-within:ring-danger/20',
      )}
    >
      <textarea
        ref={input}
        rows={2}
        value={text}
        aria-label={`Reply to ${name}`}
        aria-describedby={noteId}
        aria-invalid={over > 0 || undefined}
        placeholder={`Reply to ${name}`}
        enterKeyHint="send"
        onChange={(event) => onText(event.target.value)}
        onKeyDown={pressed}
        className="block max-h-[min(16rem,40dvh)] w-full resize-none overflow-y-auto bg-transparent px-3.5 pt-2.5 pb-1 text-base leading-6 text-ink outline-none! sm:text-sm"
      />
      <div className="flex items-center justify-between gap-3 px-2 pb-2 ps-3.5">
        <p
          id={noteId}
          role={over > 0 ? 'status' : undefined}
          className={cn('text-xs', over > 0 ? 'font-medium text-danger-ink' : 'text-subtle')}
        >
          {over > 0
            ? `Too long by ${over} characters.`
            : length >= countFrom
              ? `${length} / ${maxMessageLength}`
              : 'Enter sends, Shift+Enter breaks the line'}
        </p>
        <Button type="submit" variant="primary" size="sm" disabled={length === 0 || over > 0}>
          Send
          <SendHorizontal aria-hidden="true" className="rtl:rotate-180" />
        </Button>
      </div>
    </form>
  )
}
