import type { ConversationView } from '@frontdesk/contracts/conversation'
import { callFunction } from '../call-function.ts'
import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'
import type { NewHandoff } from '../turn/close-turn.ts'
import { type HandoffChange, type HandoffChangeRow, type SystemNote, toHandoffChange } from './to-handoff-change.ts'

export type RequestedHandoff =
  | ({ kind: 'requested' } & HandoffChange)
  | { kind: 'already-requested'; conversation: ConversationView }
  | { kind: 'not-found' }

type Result = ({ kind: 'requested' | 'already-requested' } & HandoffChangeRow) | { kind: 'not-found' }

/** A visitor asks for a person: the conversation goes to the queue, once. A resolved one is opened again for it. */
export const requestHandoff = async (
  db: Queryable,
  input: { conversationId: string; visitorId: string; handoff: NewHandoff; note: SystemNote | null },
): Promise<RequestedHandoff> => {
  const result = await callFunction<Result>(db, 'request_handoff', [
    input.conversationId,
    input.visitorId,
    toJson(input.handoff),
    input.note && toJson(input.note),
    'visitor',
    input.visitorId,
  ])
  if (result.kind === 'not-found') return result
  const change = toHandoffChange(result)
  return result.kind === 'requested' ? { kind: result.kind, ...change } : { kind: result.kind, conversation: change.conversation }
}
