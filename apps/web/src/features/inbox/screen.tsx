'use client'
import { parseAsString, useQueryState } from 'nuqs'
import { useEffect, useRef, useState } from 'react'
import { useShortcuts } from '@/components/keys/use-shortcuts'
import { useSingleKeys } from '@/components/keys/use-single-keys'
import { ConversationPane, NothingOpen } from './components/conversation-pane.tsx'
import { HelpDialog } from './components/help-dialog.tsx'
import { MineWatcher } from './components/mine-watcher.tsx'
import { QueuePane } from './components/queue-pane.tsx'
import { useConversationActions } from './hooks/use-conversation-actions.ts'
import { useQueue } from './hooks/use-queue.ts'
import { useReplies } from './hooks/use-replies.ts'
import { useThreadQuery } from './hooks/use-thread-query.ts'
import { useUnread } from './hooks/use-unread.ts'
import { readShortcut, type Shortcut } from './keys/read-shortcut.ts'
import { moveSelection, queueOrder } from './queue/move-selection.ts'
import type { QueueData } from './queue/queue-data.ts'
import { decideAccess } from './thread/decide-access.ts'

const nothing: QueueData = { waiting: [], mine: [] }
// A socket may watch twenty topics; some are left for the open thread and the inbox itself.
const maxWatched = 15

const focusEnd = (field: HTMLTextAreaElement | null) => {
  field?.focus()
  field?.setSelectionRange(field.value.length, field.value.length)
}

/** The agent's inbox: who waits, the open conversation, and what is known about it. The open one stands in the address. */
export const InboxScreen = ({ userId }: { userId: string }) => {
  const [openId, setOpenId] = useQueryState('conversation', parseAsString.withOptions({ history: 'push' }))
  const [helpOpen, setHelpOpen] = useState(false)
  const [keys, setKeys] = useSingleKeys()
  const input = useRef<HTMLTextAreaElement>(null)
  const wantsFocus = useRef(false)

  const { query: queueQuery, refresh, arrival } = useQueue()
  const queue = queueQuery.data ?? nothing
  const unread = useUnread(queue.mine, openId)
  const threadQuery = useThreadQuery(openId)
  const thread = threadQuery.data
  const access = thread === undefined ? null : decideAccess(thread, userId)
  const outbox = useReplies()
  const actions = useConversationActions(() => {
    wantsFocus.current = true
  })

  // The composer appears once the server has said that the conversation is ours.
  useEffect(() => {
    if (access?.kind !== 'mine' || !wantsFocus.current) return
    wantsFocus.current = false
    focusEnd(input.current)
  }, [access?.kind])

  useEffect(() => {
    document.title = queue.waiting.length > 0 ? `(${queue.waiting.length}) Inbox · Frontdesk` : 'Inbox · Frontdesk'
  }, [queue.waiting.length])

  const move = (step: 1 | -1) => {
    const next = moveSelection(queueOrder(queue), openId, step)
    if (next === null) return
    void setOpenId(next, { history: openId === null ? 'push' : 'replace' })
    document.getElementById(`queue-${next}`)?.focus()
  }
  const open = (conversationId: string) => void setOpenId(conversationId, { history: openId === null ? 'push' : 'replace' })
  const act: Record<Shortcut, () => void> = {
    next: () => move(1),
    previous: () => move(-1),
    take: () =>
      access?.kind === 'takeable' && openId !== null && !actions.take.isPending && actions.take.mutate({ conversationId: openId }),
    reply: () => focusEnd(input.current),
    'give-back': () =>
      access?.kind === 'mine' && openId !== null && !actions.giveBack.isPending && actions.giveBack.mutate({ conversationId: openId }),
    resolve: () =>
      access?.kind === 'mine' && openId !== null && !actions.resolve.isPending && actions.resolve.mutate({ conversationId: openId }),
    help: () => setHelpOpen(true),
  }
  // Whoever takes a conversation may type at once; those first letters are meant for the composer.
  useShortcuts(keys && !actions.take.isPending, readShortcut, (shortcut) => act[shortcut]())

  return (
    <div className="flex h-full min-h-0">
      <p role="status" className="sr-only">
        {arrival}
      </p>
      <QueuePane query={queueQuery} openId={openId} unread={unread} onOpen={open} onHelp={() => setHelpOpen(true)} />
      {openId === null ? (
        <NothingOpen keys={keys} />
      ) : (
        <ConversationPane
          key={openId}
          query={threadQuery}
          access={access}
          actions={actions}
          outbox={outbox}
          input={input}
          keys={keys}
          onBack={() => void setOpenId(null)}
        />
      )}
      {queue.mine
        .filter(({ conversationId }) => conversationId !== openId)
        .slice(0, maxWatched)
        .map(({ conversationId }) => (
          <MineWatcher key={conversationId} conversationId={conversationId} onChange={refresh} />
        ))}
      <HelpDialog open={helpOpen} onOpenChange={setHelpOpen} keys={keys} onKeys={setKeys} />
    </div>
  )
}
