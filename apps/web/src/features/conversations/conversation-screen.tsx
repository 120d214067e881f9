'use client'
import { Sheet } from '@frontdesk/ui/sheet'
import { useQuery } from '@tanstack/react-query'
import { parseAsInteger, useQueryState } from 'nuqs'
import { useState } from 'react'
import { personName } from '@/components/labels/person-name'
import { LoadError } from '@/components/load-error'
import { StaleNotice } from '@/components/stale-notice'
import { ThreadList } from '@/components/thread/thread-list'
import { ThreadSkeleton } from '@/components/thread/thread-skeleton'
import { TypingRow } from '@/components/thread/typing-row'
import { useLiveThread } from '@/components/thread/use-live-thread'
import { useClock } from '@/components/time/use-clock'
import { useWide } from '@/components/use-wide'
import { useTRPC } from '@/lib/trpc'
import { ConversationHeader } from './components/conversation-header.tsx'
import { DetailsPanel } from './components/details-panel.tsx'
import { MessageLink, WhyButton } from './components/message-tools.tsx'
import { SidePanel } from './components/side-panel.tsx'
import { useMessageTarget } from './hooks/use-message-target.ts'
import { WhyPanel } from './why/components/why-panel.tsx'

const renewMs = 15_000

/** One conversation, and under every bot message why it was written. The open explanation stands in the address. */
export const ConversationScreen = ({ conversationId }: { conversationId: string }) => {
  const trpc = useTRPC()
  const wide = useWide()
  const now = useClock(60_000)
  const [whySeq, setWhySeq] = useQueryState('why', parseAsInteger)
  const [details, setDetails] = useState(false)
  const options = trpc.admin.thread.queryOptions(
    { conversationId },
    { refetchInterval: (query) => (query.state.status === 'error' ? false : renewMs), staleTime: 0 },
  )
  const query = useQuery(options)
  useLiveThread(conversationId, options.queryKey)
  const { data: thread } = query
  const target = useMessageTarget(thread !== undefined)
  const explained = thread?.messages.find(({ seq, sender }) => seq === whySeq && sender === 'bot') ?? null

  const closeWhy = () => {
    const seq = whySeq
    void setWhySeq(null)
    document.getElementById(`why-${seq}`)?.focus()
  }
  return (
    <div className="flex h-full min-h-0">
      <div className="flex min-w-0 flex-1 flex-col">
        <ConversationHeader thread={thread} onContext={() => setDetails(true)} />
        <section
          aria-label="Messages"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          tabIndex={0}
          className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-5 focus-visible:-outline-offset-2 md:px-6"
        >
          <div className="mx-auto max-w-3xl pb-8">
            {query.isRefetchError && <StaleNotice error={query.error} className="mb-4" />}
            {thread !== undefined ? (
              <ThreadList
                messages={thread.messages}
                visitorName={personName(thread.customer?.name)}
                now={now}
                foundSeq={target}
                openSeq={explained?.seq ?? null}
                aside={(message) => <MessageLink message={message} />}
                footer={(message) =>
                  message.sender === 'bot' && (
                    <WhyButton
                      seq={message.seq}
                      open={message.seq === explained?.seq}
                      onPress={() => (message.seq === explained?.seq ? closeWhy() : void setWhySeq(message.seq))}
                    />
                  )
                }
              >
                {thread.conversation.busy && thread.conversation.owner === 'bot' && <TypingRow />}
              </ThreadList>
            ) : query.isError ? (
              <LoadError
                error={query.error}
                what="This conversation"
                byAddress
                onRetry={() => void query.refetch()}
                retrying={query.isFetching}
                className="py-20"
              />
            ) : (
              <ThreadSkeleton />
            )}
          </div>
        </section>
      </div>
      {thread !== undefined && explained === null && (
        <aside aria-label="Context" className="hidden w-80 shrink-0 overflow-y-auto border-s border-line bg-surface xl:block">
          <DetailsPanel thread={thread} />
        </aside>
      )}
      <SidePanel
        id="why-panel"
        title="Why did it say this?"
        description="From the message to the answer, step by step"
        open={explained !== null}
        beside={wide}
        onClose={closeWhy}
      >
        <WhyPanel key={explained?.id} turnId={explained?.turnId ?? null} />
      </SidePanel>
      {thread !== undefined && (
        <Sheet open={details && !wide} onOpenChange={setDetails} title="Context">
          <div className="-mx-5 -my-4">
            <DetailsPanel thread={thread} />
          </div>
        </Sheet>
      )}
    </div>
  )
}
