import type { ConversationOwner } from '@frontdesk/contracts/conversation'
import type { Message, MessageContent } from '@frontdesk/contracts/message'
import { callFunction } from '../call-function.ts'
import type { Queryable } from '../database.ts'
import { type MessageRow, toMessage } from '../message/to-message.ts'
import { toJson } from '../to-json.ts'

export type AppendVisitorMessageInput = {
  conversationId: string
  visitorId: string
  messageId: string
  /** Id of the turn to make, should one be needed. */
  turnId: string
  clientMessageId: string
  text: string
  content: MessageContent
  deadlineMs: number
}

/**
 * `turnId` is the turn that will answer, null while a person owns the conversation. `turnCreated`: the turn is new and `outboxId` its
 * promised job; else the message joined a turn still queued.
 */
export type AppendedMessage =
  | { kind: 'created'; message: Message; turnId: string | null; turnCreated: boolean; outboxId: number | null; owner: ConversationOwner }
  | { kind: 'replayed'; message: Message; turnId: string | null }
  | { kind: 'conflict' }
  | { kind: 'not-found' }

type Result =
  | (Omit<Extract<AppendedMessage, { kind: 'created' }>, 'message'> & { message: MessageRow })
  | { kind: 'replayed'; message: MessageRow; turnId: string | null }
  | { kind: 'conflict' }
  | { kind: 'not-found' }

/**
 * Takes a visitor's message, its turn and the turn's outbox row in one transaction. The same `clientMessageId` again with the same body is
 * `replayed`, with another body a `conflict`. Reopens a resolved conversation, with the bot.
 */
export const appendVisitorMessage = async (db: Queryable, input: AppendVisitorMessageInput): Promise<AppendedMessage> => {
  const result = await callFunction<Result>(db, 'append_visitor_message', [
    input.conversationId,
    input.visitorId,
    input.messageId,
    input.turnId,
    input.clientMessageId,
    input.text,
    toJson(input.content),
    input.deadlineMs,
  ])
  return 'message' in result ? { ...result, message: toMessage(result.message) } : result
}
