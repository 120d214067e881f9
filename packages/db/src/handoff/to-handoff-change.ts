import type { ConversationView } from '@frontdesk/contracts/conversation'
import type { Message, MessageContent } from '@frontdesk/contracts/message'
import { type ConversationViewRow, toConversationView } from '../conversation/to-conversation-view.ts'
import { type MessageRow, toMessage } from '../message/to-message.ts'

/** The system message that tells of the change; posted in the transaction that makes it. */
export type SystemNote = { id: string; text: string; content: MessageContent }

/** The conversation as it stands now, and the system message that was posted. */
export type HandoffChange = { conversation: ConversationView; message: Message | null }

export type HandoffChangeRow = { conversation: ConversationViewRow; message?: MessageRow | null }

/** A changed conversation as the database functions return it, in the contracts' shapes. */
export const toHandoffChange = (row: HandoffChangeRow): HandoffChange => ({
  conversation: toConversationView(row.conversation),
  message: row.message ? toMessage(row.message) : null,
})
