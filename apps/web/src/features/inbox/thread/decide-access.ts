import type { ThreadData } from '@/components/thread/thread-data'

/** What the agent may do with a conversation, and why not more. */
export type Access =
  /** It is theirs: reply, give back, resolve. */
  | { kind: 'mine' }
  /** Nobody has it: it waits, or the assistant answers it. */
  | { kind: 'takeable'; text: string }
  | { kind: 'closed'; text: string }

/** What an agent may do with a conversation as it stands. */
export const decideAccess = ({ conversation, assigneeId }: Pick<ThreadData, 'conversation' | 'assigneeId'>, userId: string): Access => {
  if (conversation.owner === 'human') {
    if (assigneeId === userId) return { kind: 'mine' }
    return { kind: 'closed', text: `${conversation.agentName ?? 'A colleague'} has this conversation.` }
  }
  if (conversation.status === 'resolved')
    return { kind: 'closed', text: 'Resolved. A new message of the visitor opens it again, with the assistant.' }
  if (conversation.owner === 'queue') return { kind: 'takeable', text: 'This conversation waits for a person.' }
  return { kind: 'takeable', text: 'The assistant answers here. Take over to write yourself.' }
}
