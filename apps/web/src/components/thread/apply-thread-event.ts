import type { Message } from '@frontdesk/contracts/message'
import type { RealtimeEvent } from '@frontdesk/contracts/realtime'
import type { ThreadData } from './thread-data.ts'

/** `stale`: the event told of something the cache cannot know; ask the server. */
export type Applied = { thread: ThreadData; stale: boolean }

const lastSeqOf = (thread: ThreadData): number => thread.messages.at(-1)?.seq ?? 0

const appendMessage = (thread: ThreadData, message: Message): Applied => {
  const last = lastSeqOf(thread)
  if (message.seq <= last) return { thread, stale: !thread.messages.some(({ seq }) => seq === message.seq) }
  if (message.seq > last + 1) return { thread, stale: true }
  const conversation = { ...thread.conversation, lastSeq: Math.max(thread.conversation.lastSeq, message.seq) }
  return { thread: { ...thread, messages: [...thread.messages, message], conversation }, stale: false }
}

const withBusy = (thread: ThreadData, busy: boolean): ThreadData => ({ ...thread, conversation: { ...thread.conversation, busy } })

/** A cached thread after an event. Messages are appended in order only; whatever does not fit makes the thread stale. */
export const applyThreadEvent = (thread: ThreadData, event: RealtimeEvent): Applied => {
  if (event.name === 'queue-changed' || event.name === 'nlu-changed' || event.name === 'nlu-progress') return { thread, stale: false }
  if (event.name === 'knowledge-changed' || event.name === 'sync-progress') return { thread, stale: false }
  if (event.payload.conversationId !== thread.conversation.id) return { thread, stale: false }
  switch (event.name) {
    case 'message-created':
      return appendMessage(thread, event.payload.message)
    case 'turn-started':
      return { thread: withBusy(thread, true), stale: false }
    case 'turn-finished':
      return { thread: withBusy(thread, false), stale: event.payload.lastSeq > lastSeqOf(thread) }
    case 'conversation-updated': {
      const { conversation } = event.payload
      const known = thread.conversation
      const older = conversation.ownershipEpoch < known.ownershipEpoch || conversation.lastSeq < known.lastSeq
      // Who has it and why stands outside the view, so a change of hands is read again as a whole.
      return { thread: older ? thread : { ...thread, conversation }, stale: true }
    }
    case 'message-delta':
      return { thread, stale: false }
    default:
      return event satisfies never
  }
}
