import type { ConversationOwner } from '@frontdesk/contracts/conversation'
import type { Message } from '@frontdesk/contracts/message'
import { type ActionRunRow, type StoredActionRun, toActionRun } from '../action-run/to-action-run.ts'
import { callFunction } from '../call-function.ts'
import type { Queryable } from '../database.ts'
import { type MessageRow, toMessage } from '../message/to-message.ts'

/** All that is needed to answer. `dialogState` is JSON to be parsed; times are the database's. */
export type ClaimedTurn = {
  turnId: string
  conversationId: string
  visitorId: string
  /** 1 for the first worker that got the turn. */
  attempt: number
  createdAt: Date
  deadlineAt: Date
  /** The deadline had passed when the turn was claimed. */
  overdue: boolean
  firstSeq: number
  lastSeq: number
  owner: ConversationOwner
  ownershipEpoch: number
  customer: { id: string; name: string; email: string } | null
  /** The visitor's messages to be answered, in order. */
  messages: Message[]
  /** Up to 12 messages before them, oldest first. */
  history: Message[]
  dialogState: unknown
  /** The conversation's last 10 action runs, oldest first. */
  runs: ActionRunRow[]
}

type Result = {
  turn: { id: string; attempt: number; created_at: string; deadline_at: string; first_seq: number; last_seq: number }
  overdue: boolean
  conversation: { id: string; visitor_id: string; owner: ConversationOwner; ownership_epoch: number }
  customer: ClaimedTurn['customer']
  messages: MessageRow[]
  history: MessageRow[]
  dialogState: unknown
  runs: StoredActionRun[]
}

/**
 * Claims a queued turn, or a running one whose lease has ended, for `leaseMs`; `token` is the new holder's fence.
 * Null when it has ended, is held, or waits for another turn of its conversation.
 */
export const claimTurn = async (db: Queryable, input: { turnId: string; token: string; leaseMs: number }): Promise<ClaimedTurn | null> => {
  const result = await callFunction<Result | null>(db, 'claim_turn', [input.turnId, input.token, input.leaseMs])
  if (result === null) return null
  const { turn, conversation } = result
  return {
    turnId: turn.id,
    conversationId: conversation.id,
    visitorId: conversation.visitor_id,
    attempt: turn.attempt,
    createdAt: new Date(turn.created_at),
    deadlineAt: new Date(turn.deadline_at),
    overdue: result.overdue,
    firstSeq: turn.first_seq,
    lastSeq: turn.last_seq,
    owner: conversation.owner,
    ownershipEpoch: conversation.ownership_epoch,
    customer: result.customer,
    messages: result.messages.map(toMessage),
    history: result.history.map(toMessage),
    dialogState: result.dialogState,
    runs: result.runs.map(toActionRun),
  }
}
