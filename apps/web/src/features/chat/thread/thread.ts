import type { ConversationView } from '@frontdesk/contracts/conversation'
import type { Message } from '@frontdesk/contracts/message'

/** What the page knows of one conversation: messages in order of `seq`, and the conversation as last seen. */
export type Thread = {
  messages: readonly Message[]
  view: ConversationView
  /** Highest `seq` up to which the server has given everything it will show. */
  syncedSeq: number
  /** Highest visitor `seq` that a finished turn has dealt with. */
  answeredSeq: number
}
