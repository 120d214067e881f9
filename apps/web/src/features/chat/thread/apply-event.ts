import type { RealtimeEvent } from '@frontdesk/contracts/realtime'
import { mergeMessages } from './merge-messages.ts'
import { newerView } from './newer-view.ts'
import type { Thread } from './thread.ts'

const withView = (thread: Thread, changes: Partial<Thread['view']>): Thread => ({ ...thread, view: { ...thread.view, ...changes } })

/** The thread after a hint of the server. Gaps are left: the caller compares `contiguousSeq` with `view.lastSeq` and asks. */
export const applyEvent = (thread: Thread, event: RealtimeEvent): Thread => {
  switch (event.name) {
    case 'message-created': {
      const { message } = event.payload
      const lastSeq = Math.max(thread.view.lastSeq, message.seq)
      return { ...withView(thread, { lastSeq }), messages: mergeMessages(thread.messages, [message]) }
    }
    case 'turn-started':
      return withView(thread, { busy: true })
    case 'turn-finished': {
      const answeredSeq = Math.max(thread.answeredSeq, event.payload.answeredSeq)
      const lastSeq = Math.max(thread.view.lastSeq, event.payload.lastSeq)
      const asked = thread.messages.some((message) => message.sender === 'visitor' && message.seq > answeredSeq)
      return { ...withView(thread, { lastSeq, busy: asked && thread.view.busy }), answeredSeq }
    }
    case 'conversation-updated':
      return { ...thread, view: newerView(thread.view, event.payload.conversation) }
    case 'message-delta':
    case 'queue-changed':
    case 'nlu-changed':
    case 'nlu-progress':
    case 'knowledge-changed':
    case 'sync-progress':
      return thread
  }
}
