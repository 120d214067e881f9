import type { ConversationOwner } from '@frontdesk/contracts/conversation'
import type { Message, MessageContent } from '@frontdesk/contracts/message'
import { callFunction } from '../call-function.ts'
import type { Queryable } from '../database.ts'
import { type MessageRow, toMessage } from '../message/to-message.ts'
import { toJson } from '../to-json.ts'

export type PostMessageInput = {
  conversationId: string
  messageId: string
  sender: 'agent' | 'system' | 'bot'
  authorId: string | null
  clientMessageId: string | null
  text: string
  content: MessageContent
  /** Refused when the conversation changed hands since; null does not ask. */
  expectedEpoch: number | null
  /** Refused when somebody else owns the conversation; `human` also asks that it be the author. Null does not ask. */
  requireOwner: ConversationOwner | null
}

export type PostedMessage =
  | { kind: 'created' | 'replayed'; message: Message }
  | { kind: 'conflict' }
  | { kind: 'not-owner'; owner: ConversationOwner; ownershipEpoch: number }
  | { kind: 'not-found' }

type Result = Exclude<PostedMessage, { message: Message }> | { kind: 'created' | 'replayed'; message: MessageRow }

/** Posts a message that is not the visitor's under the next `seq`. The same `clientMessageId` again returns the first one. */
export const postMessage = async (db: Queryable, input: PostMessageInput): Promise<PostedMessage> => {
  const result = await callFunction<Result>(db, 'post_message', [
    input.conversationId,
    input.messageId,
    input.sender,
    input.authorId,
    input.clientMessageId,
    input.text,
    toJson(input.content),
    input.expectedEpoch,
    input.requireOwner,
  ])
  return 'message' in result ? { ...result, message: toMessage(result.message) } : result
}
