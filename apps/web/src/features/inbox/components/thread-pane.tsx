import { Button } from '@frontdesk/ui/button'
import { cn } from '@frontdesk/ui/cn'
import { IconButton } from '@frontdesk/ui/icon-button'
import { ArrowDown } from 'lucide-react'
import { type ReactNode, type RefObject, useRef } from 'react'
import { personName } from '@/components/labels/person-name'
import type { ThreadData } from '@/components/thread/thread-data'
import { ThreadList } from '@/components/thread/thread-list'
import { TypingRow } from '@/components/thread/typing-row'
import { useFollowEnd } from '@/components/thread/use-follow-end'
import { useClock } from '@/components/time/use-clock'
import { useDraft } from '../hooks/use-draft.ts'
import type { useReplies } from '../hooks/use-replies.ts'
import type { Access } from '../thread/decide-access.ts'
import { Composer } from './composer.tsx'
import { PendingReplies } from './pending-replies.tsx'
import type { ThreadActions } from './thread-header.tsx'

type ThreadPaneProps = {
  thread: ThreadData
  access: Access
  actions: ThreadActions
  outbox: ReturnType<typeof useReplies>
  input: RefObject<HTMLTextAreaElement | null>
}

const Notice = ({ text, action }: { text: string; action?: ReactNode }) => (
  <div className="flex min-h-14 flex-wrap items-center justify-between gap-3 rounded-xl border border-line bg-sunken/70 px-4 py-2.5">
    <p className="text-[0.8125rem] text-muted">{text}</p>
    {action}
  </div>
)

/** The messages of the open conversation, and under them the composer or why there is none. */
export const ThreadPane = ({ thread, access, actions, outbox, input }: ThreadPaneProps) => {
  const { conversation, messages } = thread
  const now = useClock(60_000)
  const [draft, setDraft] = useDraft(conversation.id)
  const posted = new Set(messages.map(({ clientMessageId }) => clientMessageId))
  const pending = outbox.replies.filter((reply) => reply.conversationId === conversation.id && !posted.has(reply.clientMessageId))
  const scroller = useRef<HTMLElement>(null)
  const { away, toEnd } = useFollowEnd(scroller, conversation.id, pending.at(-1)?.clientMessageId ?? messages.at(-1)?.id ?? null)
  const name = personName(thread.customer?.name)

  const send = (text: string) => {
    outbox.send({ conversationId: conversation.id, text, expectedEpoch: conversation.ownershipEpoch })
    setDraft('')
    toEnd()
  }
  const edit = (reply: (typeof pending)[number]) => {
    setDraft(draft.trim() === '' ? reply.text : `${reply.text}\n${draft}`)
    outbox.discard(reply)
    input.current?.focus()
  }
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <section
        ref={scroller}
        role="log"
        aria-label="Messages"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-5 focus-visible:outline-offset-[-2px] md:px-6"
      >
        <div className="mx-auto max-w-3xl">
          <ThreadList messages={messages} visitorName={name} now={now}>
            {conversation.busy && conversation.owner === 'bot' && <TypingRow />}
            <PendingReplies replies={pending} onRetry={outbox.retry} onEdit={edit} onDiscard={outbox.discard} />
          </ThreadList>
        </div>
      </section>
      <div className="relative px-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:px-6 md:pb-5">
        <IconButton
          label="To the latest message"
          tooltip={false}
          variant="secondary"
          size="sm"
          onClick={toEnd}
          className={cn('absolute end-6 -top-11 rounded-full', !away && 'hidden')}
        >
          <ArrowDown aria-hidden="true" />
        </IconButton>
        <div className="mx-auto max-w-3xl">
          {access.kind === 'mine' ? (
            <Composer input={input} name={name} text={draft} onText={setDraft} onSend={send} />
          ) : access.kind === 'takeable' ? (
            <Notice
              text={access.text}
              action={
                <Button size="sm" loading={actions.take.isPending} onClick={() => actions.take.mutate({ conversationId: conversation.id })}>
                  Take and reply
                </Button>
              }
            />
          ) : (
            <Notice text={access.text} />
          )}
        </div>
      </div>
    </div>
  )
}
