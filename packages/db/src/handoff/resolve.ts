import type { ConversationView } from '@frontdesk/contracts/conversation'
import { callFunction } from '../call-function.ts'
import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'
import { type HandoffChange, type HandoffChangeRow, type SystemNote, toHandoffChange } from './to-handoff-change.ts'

export type Resolved =
  | ({ kind: 'resolved' } & HandoffChange)
  | { kind: 'already-resolved' | 'not-owner'; conversation: ConversationView }
  | { kind: 'not-found' }

type Result = ({ kind: 'resolved' | 'already-resolved' | 'not-owner' } & HandoffChangeRow) | { kind: 'not-found' }

/** Staff close a conversation that is not another agent's; it opens again, with the bot, when the visitor writes. */
export const resolve = async (
  db: Queryable,
  input: { conversationId: string; userId: string; note: SystemNote | null },
): Promise<Resolved> => {
  const result = await callFunction<Result>(db, 'resolve_conversation', [
    input.conversationId,
    input.userId,
    input.note && toJson(input.note),
  ])
  if (result.kind === 'not-found') return result
  const change = toHandoffChange(result)
  return result.kind === 'resolved' ? { kind: result.kind, ...change } : { kind: result.kind, conversation: change.conversation }
}
