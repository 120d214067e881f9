import type { ConversationView } from '@frontdesk/contracts/conversation'
import type { HandoffPacket } from '@frontdesk/contracts/handoff'
import { callFunction } from '../call-function.ts'
import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'
import { type HandoffChange, type HandoffChangeRow, type SystemNote, toHandoffChange } from './to-handoff-change.ts'

export type TakenHandoff =
  | ({ kind: 'assigned' } & HandoffChange)
  | { kind: 'already-yours' | 'taken'; conversation: ConversationView; agentName: string | null }
  | { kind: 'not-found' }

type Result =
  | ({ kind: 'assigned' } & HandoffChangeRow)
  | ({ kind: 'already-yours' | 'taken'; agentName: string | null } & HandoffChangeRow)
  | { kind: 'not-found' }

/**
 * An agent takes a conversation out of the queue, or over from the bot; of several agents one wins, the others get `taken`.
 * `handoff` is stored when nobody had asked for a person.
 */
export const takeHandoff = async (
  db: Queryable,
  input: { conversationId: string; userId: string; handoff: { id: string; packet: HandoffPacket }; note: SystemNote | null },
): Promise<TakenHandoff> => {
  const result = await callFunction<Result>(db, 'take_handoff', [
    input.conversationId,
    input.userId,
    toJson(input.handoff),
    input.note && toJson(input.note),
  ])
  if (result.kind === 'not-found') return result
  const change = toHandoffChange(result)
  if (result.kind === 'assigned') return { kind: result.kind, ...change }
  return { kind: result.kind, conversation: change.conversation, agentName: result.agentName }
}
