import type { ConversationView } from '@frontdesk/contracts/conversation'
import type { DialogState } from '@frontdesk/contracts/dialog'
import type { HandoffPacket, HandoffReason } from '@frontdesk/contracts/handoff'
import type { Message, MessageContent } from '@frontdesk/contracts/message'
import type { Trace } from '@frontdesk/contracts/trace'
import type { TurnOutcome } from '@frontdesk/contracts/turn'
import { callFunction } from '../call-function.ts'
import { type ConversationViewRow, toConversationView } from '../conversation/to-conversation-view.ts'
import type { Queryable } from '../database.ts'
import { type MessageRow, toMessage } from '../message/to-message.ts'
import { toJson } from '../to-json.ts'

export type NewReply = { id: string; text: string; content: MessageContent }
export type NewHandoff = { id: string; reason: HandoffReason; packet: HandoffPacket }

/**
 * `messages` are the bot's, as stored: none, and outcome `silent`, when the conversation was no longer the bot's. `conversation` is set when
 * it changed hands. `nextTurnId` is the turn that gathered behind this one. `fenced`: the turn has ended or is another worker's.
 */
export type ClosedTurn =
  | { kind: 'finished'; outcome: TurnOutcome; messages: Message[]; conversation: ConversationView | null; nextTurnId: string | null }
  | { kind: 'fenced' }

type Result =
  | { kind: 'finished'; outcome: TurnOutcome; messages: MessageRow[]; conversation: ConversationViewRow | null; nextTurnId: string | null }
  | { kind: 'fenced' }

export type CloseTurnInput = {
  turnId: string
  token: string | null
  state: 'done' | 'failed'
  replies: NewReply[]
  /** Null leaves it as it is. */
  dialogState: DialogState | null
  trace: Trace | null
  outcome: TurnOutcome
  intent: string | null
  errorCode: string | null
  handoff: NewHandoff | null
}

const jsonOrNull = (value: unknown): string | null => (value === null ? null : toJson(value))

/** Ends a turn with all it leaves behind, in one transaction under the conversation's lock; `finishTurn` and `failTurn` are its uses. */
export const closeTurn = async (db: Queryable, input: CloseTurnInput): Promise<ClosedTurn> => {
  const result = await callFunction<Result>(db, 'close_turn', [
    input.turnId,
    input.token,
    input.state,
    toJson(input.replies),
    jsonOrNull(input.dialogState),
    jsonOrNull(input.trace),
    input.outcome,
    input.intent,
    input.errorCode,
    jsonOrNull(input.handoff),
  ])
  if (result.kind === 'fenced') return result
  return {
    ...result,
    messages: result.messages.map(toMessage),
    conversation: result.conversation && toConversationView(result.conversation),
  }
}
