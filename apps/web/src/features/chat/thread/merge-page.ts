import type { ConversationView } from '@frontdesk/contracts/conversation'
import type { Message } from '@frontdesk/contracts/message'
import { mergeMessages } from './merge-messages.ts'
import { newerView } from './newer-view.ts'
import type { Thread } from './thread.ts'

type Page = { messages: readonly Message[]; conversation: ConversationView }

/** The thread with a page of `messages(afterSeq)` that was asked for from its own contiguous end. */
export const mergePage = (known: Thread | undefined, page: Page): Thread => ({
  messages: mergeMessages(known?.messages ?? [], page.messages),
  view: known === undefined ? page.conversation : newerView(known.view, page.conversation),
  syncedSeq: Math.max(known?.syncedSeq ?? 0, ...page.messages.map((message) => message.seq)),
  answeredSeq: known?.answeredSeq ?? 0,
})
