import type { Message } from '@frontdesk/contracts/message'
import { mergeMessages } from './merge-messages.ts'
import type { Thread } from './thread.ts'

/** The thread once the server has taken our message; it counts as being answered until a turn says otherwise. */
export const acknowledge = (thread: Thread, message: Message): Thread => ({
  ...thread,
  messages: mergeMessages(thread.messages, [message]),
  view: {
    ...thread.view,
    lastSeq: Math.max(thread.view.lastSeq, message.seq),
    busy: thread.view.busy || (thread.view.owner === 'bot' && message.seq > thread.answeredSeq && !hasReplyAfter(thread, message.seq)),
  },
})

const hasReplyAfter = (thread: Thread, seq: number): boolean =>
  thread.messages.some((message) => message.seq > seq && message.sender !== 'visitor')
