'use client'
import type { Message } from '@frontdesk/contracts/message'
import { ErrorState } from '@frontdesk/ui/error-state'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useOnline } from '@/lib/use-online'
import { deskStatus, type Link } from '../desk-status.ts'
import { useActiveThread } from '../hooks/use-active-thread.ts'
import { useDraft } from '../hooks/use-draft.ts'
import { useNow } from '../hooks/use-now.ts'
import { useOutbox } from '../hooks/use-outbox.ts'
import { usePerson } from '../hooks/use-person.ts'
import { useRatings } from '../hooks/use-ratings.ts'
import { useSendMessage } from '../hooks/use-send-message.ts'
import type { useSession } from '../hooks/use-session.ts'
import { useSettled } from '../hooks/use-settled.ts'
import { useThread } from '../hooks/use-thread.ts'
import { useThreadRows } from '../hooks/use-thread-rows.ts'
import type { OutboxEntry } from '../outbox/outbox.ts'
import { outboxStore } from '../outbox/outbox-store.ts'
import { Announcer } from './announcer.tsx'
import { type ChatContextValue, ChatProvider } from './chat-context.tsx'
import { ChatHeader } from './chat-header.tsx'
import { ChatMenu } from './chat-menu.tsx'
import { ChatSkeleton } from './chat-skeleton.tsx'
import { Composer } from './composer.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { HistorySheet } from './history-sheet.tsx'
import { LimitBanner } from './limit-banner.tsx'
import { MessageLog } from './message-log.tsx'
import { PassageSheet } from './passage-sheet.tsx'
import { QueueBar } from './queue-bar.tsx'
import { TypingIndicator } from './typing-indicator.tsx'
import { Welcome } from './welcome.tsx'

type Session = NonNullable<ReturnType<typeof useSession>['session']['data']>
type ChatThreadProps = { session: Session; signIn: (customerId: string | null) => void; linkHosts: readonly string[] }
type OpenCitation = { message: Message; marker: number }

const announceAfterMs = 600
const typingAfterMs = 200

const placeholderOf = (owner: string | undefined, agentName: string | null | undefined) => {
  if (owner === 'human') return `Message ${agentName ?? 'the team'}`
  return owner === 'queue' ? 'Add something while you wait' : 'Ask a question'
}

/** One conversation with everything around it: header, log, composer, sheets. */
export const ChatThread = ({ session, signIn, linkHosts }: ChatThreadProps) => {
  const { threadId, conversationId, draftKey, resolving, open, startNew } = useActiveThread()
  const { thread, streams, connected, reachable, sync, error, loading, retry } = useThread(conversationId)
  const outbox = useOutbox()
  const online = useOnline()
  const send = useSendMessage(threadId, open)
  const person = usePerson(threadId, open, sync)
  const { ratings, rate } = useRatings()
  const [draft, setDraft] = useDraft(draftKey)
  const [historyOpen, setHistoryOpen] = useState(false)
  const [citation, setCitation] = useState<OpenCitation | null>(null)
  const input = useRef<HTMLTextAreaElement>(null)

  const hasLimited = outbox.entries.some((entry) => entry.limited && entry.threadId === threadId)
  const now = useNow(1000, hasLimited)
  const { rows, announced, streaming, waiting } = useThreadRows({ threadId, thread, streams, outbox, now })
  const settled = useSettled(threadId, !loading && !resolving, announceAfterMs)

  const view = thread?.view
  const unsent = waiting.filter((entry) => entry.failure === null)
  const stuck = unsent.some((entry) => entry.attempts > 0 && !entry.limited)
  const link: Link = !online ? 'offline' : !connected && (!reachable || stuck) ? 'reconnecting' : 'fine'
  const working = view?.busy === true && view.owner === 'bot'
  // The moment between a reply and the end of its turn is no waiting.
  const typing = useSettled(threadId, working && !streaming && unsent.length === 0, typingAfterMs)
  const limitedUntil = unsent.find((entry) => entry.limited && entry.notBefore > now)?.notBefore ?? null

  // A keyboard or mouse user goes on typing; on a phone the keyboard would jump up over what was just pressed.
  const focusComposer = useCallback(() => {
    if (window.matchMedia('(pointer: fine)').matches) input.current?.focus()
    else document.getElementById('conversation-end')?.focus({ preventScroll: true })
  }, [])
  const { request } = person
  const chat = useMemo<ChatContextValue>(
    () => ({
      shopName: session.shopName,
      linkHosts,
      send: (text, reply) => {
        send(text, reply ?? null)
        focusComposer()
      },
      retry: (entry) => outboxStore.dispatch({ type: 'retried', clientMessageId: entry.clientMessageId }),
      discard: (entry) => outboxStore.dispatch({ type: 'discarded', clientMessageId: entry.clientMessageId }),
      sendAnew: (entry) => sendAnew(entry, startNew),
      openCitation: (message, marker) => setCitation({ message, marker }),
      talkToPerson: request,
      ratings,
      rate,
    }),
    [session.shopName, linkHosts, send, focusComposer, startNew, request, ratings, rate],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each thread that is opened
  useEffect(() => {
    if (window.matchMedia('(pointer: fine)').matches) input.current?.focus()
  }, [draftKey])

  const personState = person.requesting ? 'asking' : view?.owner === 'queue' ? 'queued' : view?.owner === 'human' ? 'joined' : 'available'
  const openNew = () => {
    setHistoryOpen(false)
    startNew()
  }
  return (
    <ChatProvider value={chat}>
      <title>{`${session.shopName} · Help`}</title>
      <a
        href="#message"
        className="absolute start-3 top-3 z-50 -translate-y-20 rounded-lg bg-accent px-4 py-2 text-sm font-medium text-on-accent focus-visible:translate-y-0"
      >
        Skip to the message box
      </a>
      <div className="flex h-dvh min-h-80 flex-col">
        <ChatHeader
          shopName={session.shopName}
          status={deskStatus(view, link)}
          person={personState}
          onPerson={() => personState === 'available' && person.request()}
          menu={
            <ChatMenu
              customer={session.customer}
              demoCustomers={session.demoCustomers}
              onNew={openNew}
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
              resolving || loading ? (
                error === null ? (
                  <ChatSkeleton />
                ) : null
              ) : error !== null ? (
                <ErrorState className="flex-1" onRetry={() => void retry()} />
              ) : (
                <Welcome
                  customerName={session.customer?.name ?? null}
                  starters={session.starters}
                  demoCustomers={session.demoCustomers}
                  onSignIn={signIn}
                />
              )
            }
          >
            {typing && (
              <div className="pt-5">
                <TypingIndicator shopName={session.shopName} />
              </div>
            )}
          </MessageLog>
          <div className="relative mx-auto w-full max-w-[47.5rem] px-3 pb-[max(0.625rem,env(safe-area-inset-bottom))] before:pointer-events-none before:absolute before:inset-x-0 before:bottom-full before:h-6 before:bg-linear-to-t before:from-canvas sm:px-6">
            <ConnectionBanner state={link} kept={unsent.length} />
            <LimitBanner until={limitedUntil} />
            {view?.owner === 'queue' && (
              <QueueBar place={view.queuePlace} waitMinutes={view.estimatedWaitMinutes} leaving={person.leaving} onLeave={person.leave} />
            )}
            <Composer
              input={input}
              value={draft}
              onChange={setDraft}
              onSend={(text) => {
                send(text)
                setDraft('')
              }}
              placeholder={placeholderOf(view?.owner, view?.agentName)}
              footnote={view?.owner === 'human' ? 'You are writing with a person.' : 'Answers come from our help articles and your orders.'}
            />
          </div>
        </main>
      </div>
      <Announcer announced={announced} />
      <PassageSheet
        citations={citation?.message.content.citations ?? []}
        marker={citation?.marker ?? null}
        onClose={() => setCitation(null)}
        onMarker={(marker) => setCitation((open) => open && { ...open, marker })}
      />
      <HistorySheet
        open={historyOpen}
        onOpenChange={setHistoryOpen}
        currentId={conversationId}
        onNew={openNew}
        onChoose={(id) => {
          setHistoryOpen(false)
          open(id)
        }}
      />
    </ChatProvider>
  )
}

/** A conversation that is gone refuses for ever: its message moves to a new one, under a new id. */
const sendAnew = (entry: OutboxEntry, startNew: () => string) => {
  const threadId = startNew()
  outboxStore.dispatch({ type: 'discarded', clientMessageId: entry.clientMessageId })
  outboxStore.dispatch({
    type: 'enqueued',
    entry: {
      ...entry,
      threadId,
      clientMessageId: `${entry.clientMessageId.slice(0, 48)}-again`,
      reply: null,
      attempts: 0,
      notBefore: 0,
      failure: null,
    },
  })
}
