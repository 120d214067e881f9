import type { ConversationView } from '@frontdesk/contracts/conversation'
import { callFunction } from '../call-function.ts'
import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'
import { type HandoffChange, type HandoffChangeRow, type SystemNote, toHandoffChange } from './to-handoff-change.ts'

/** `not-owner`: the conversation is not, or no longer, where it was to be taken from. */
export type ReturnedToBot =
  | ({ kind: 'returned' } & HandoffChange)
  | { kind: 'not-owner'; conversation: ConversationView }
  | { kind: 'not-found' }

type Result = ({ kind: 'returned' | 'not-owner' } & HandoffChangeRow) | { kind: 'not-found' }

type Input = {
  conversationId: string
  from: 'human' | 'queue'
  userId: string | null
  visitorId: string | null
  action: string
  note: SystemNote | null
}

/** Puts a conversation back with the bot and closes its hand-over; `giveBack` and `leaveQueue` are its uses. */
export const returnToBot = async (db: Queryable, input: Input): Promise<ReturnedToBot> => {
  const result = await callFunction<Result>(db, 'return_to_bot', [
    input.conversationId,
    input.from,
    input.userId,
    input.visitorId,
    input.note && toJson(input.note),
    input.action,
  ])
  if (result.kind === 'not-found') return result
  const change = toHandoffChange(result)
  return result.kind === 'returned' ? { kind: result.kind, ...change } : { kind: result.kind, conversation: change.conversation }
}
