'use client'
import { useEffect, useRef, useState } from 'react'
import { readAppError } from '@/lib/read-app-error'
import { deskStatus } from '../desk-status.ts'
import { useActiveThread } from '../hooks/use-active-thread.ts'
import { useChatActions } from '../hooks/use-chat-actions.ts'
import { useLink } from '../hooks/use-link.ts'
import { useNow } from '../hooks/use-now.ts'
import { useOutbox } from '../hooks/use-outbox.ts'
import { usePerson } from '../hooks/use-person.ts'
import { useSendMessage } from '../hooks/use-send-message.ts'
import type { useSession } from '../hooks/use-session.ts'
import { useSettled } from '../hooks/use-settled.ts'
import { useThread } from '../hooks/use-thread.ts'
import { useThreadRows } from '../hooks/use-thread-rows.ts'
import { Announcer } from './announcer.tsx'
import { ChatProvider } from './chat-context.tsx'
import { ChatHeader } from './chat-header.tsx'
import { ChatMenu } from './chat-menu.tsx'
import { EmptyThread } from './empty-thread.tsx'
import { HistorySheet } from './history-sheet.tsx'
import { MessageLog } from './message-log.tsx'
import { PassageSheet } from './passage-sheet.tsx'
import { ThreadFooter } from './thread-footer.tsx'
import { TypingIndicator } from './typing-indicator.tsx'

type Session = NonNullable<ReturnType<typeof useSession>['session']['data']>
type ChatThreadProps = { session: Session; signIn: (customerId: string | null) => void; linkHosts: readonly string[] }

const announceAfterMs = 600
const typingAfterMs = 200

const isGone = (error: unknown) => ['not-found', 'forbidden'].includes(readAppError(error).code)

const personStates = { bot: 'available', queue: 'queued', human: 'joined' } as const

/** One conversation with everything around it: header, log, composer, sheets. */
export const ChatThread = ({ session, signIn, linkHosts }: ChatThreadProps) => {
  const { shopName, customer, demoCustomers } = session
  const { threadId, conversationId, draftKey, resolving, open, startNew } = useActiveThread(session.visitorId)
  const { thread, streams, connected, reachable, sync, error, loading, retry } = useThread(conversationId)
  const outbox = useOutbox()
  const now = useNow(
    1000,
    outbox.entries.some((entry) => entry.limited),
  )
  const { rows, announced, streaming, waiting } = useThreadRows({ threadId, thread, streams, outbox, now })
  const send = useSendMessage(threadId, open)
  const person = usePerson(threadId, open, sync)
  const input = useRef<HTMLTextAreaElement>(null)
  const { chat, citation, setCitation } = useChatActions({ shopName, linkHosts, send, startNew, input })
  const [historyOpen, setHistoryOpen] = useState(false)

  const view = thread?.view
  const unsent = waiting.filter((entry) => entry.failure === null)
  const link = useLink({ connected, reachable, unsent })
  const working = view?.busy === true && view.owner === 'bot'
  const pending = resolving || loading
  const settled = useSettled(draftKey, !pending, announceAfterMs)
  // The moment between a reply and the end of its turn is no waiting.
  const typing = useSettled(draftKey, working && !streaming && unsent.length === 0, typingAfterMs)
  const personState = person.requesting ? 'asking' : personStates[view?.owner ?? 'bot']

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each thread that is opened
  useEffect(() => {
    if (window.matchMedia('(pointer: fine)').matches) input.current?.focus()
  }, [draftKey])

  const choose = (change: () => void) => {
    setHistoryOpen(false)
    change()
  }
  return (
    <ChatProvider value={chat}>
      <title>{`${shopName} · Help`}</title>
      <a
        href="#message"
        className="absolute start-3 top-3 z-50 -translate-y-20 rounded-lg bg-accent px-4 py-2 text-sm font-medium text-on-accent focus-visible:translate-y-0"
      >
        Skip to the message box
      </a>
      <div className="flex h-dvh min-h-80 flex-col">
        <ChatHeader
          shopName={shopName}
          status={deskStatus(view, link)}
          person={personState}
          onPerson={() => personState === 'available' && person.request()}
          menu={
            <ChatMenu
              customer={customer}
              demoCustomers={demoCustomers}
              onNew={() => choose(startNew)}
              onHistory={() => setHistoryOpen(true)}
              onSignIn={signIn}
            />
          }
        />
        <main className="flex min-h-0 flex-1 flex-col">
          <MessageLog
            key={draftKey}
            rows={rows}
            working={working}
            loading={!settled}
            empty={
              <EmptyThread
                state={error !== null ? (isGone(error) ? 'gone' : 'failed') : pending ? 'loading' : 'empty'}
                onRetry={() => void retry()}
                onNew={startNew}
                customerName={customer?.name ?? null}
                starters={session.starters}
                demoCustomers={demoCustomers}
                onSignIn={signIn}
              />
            }
          >
            {typing && <TypingIndicator shopName={shopName} />}
            {view?.status === 'resolved' && (
              <p className="pt-6 text-center text-xs text-muted">
                This conversation is closed. Write again and it opens with the assistant.
              </p>
            )}
          </MessageLog>
          <ThreadFooter
            view={view}
            draftKey={draftKey}
            link={link}
            kept={unsent.length}
            limitedUntil={unsent.find((entry) => entry.limited && entry.notBefore > now)?.notBefore ?? null}
            leaving={person.leaving}
            onLeave={person.leave}
            input={input}
            onSend={send}
          />
        </main>
      </div>
      <Announcer announced={announced} />
      <PassageSheet
        citations={citation?.message.content.citations ?? []}
        marker={citation?.marker ?? null}
        onClose={() => setCitation(null)}
        onMarker={(marker) => setCitation((opened) => opened && { ...opened, marker })}
      />
      <HistorySheet
        open={historyOpen}
        onOpenChange={setHistoryOpen}
        currentId={conversationId}
        onNew={() => choose(startNew)}
        onChoose={(id) => choose(() => open(id))}
      />
    </ChatProvider>
  )
}
