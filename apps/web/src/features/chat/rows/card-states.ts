import type { Message } from '@frontdesk/contracts/message'
import type { OutboxEntry } from '../outbox/outbox.ts'
import type { CardState } from './row.ts'

/** For each message with a confirm card, by message id, what became of it. Only the latest card of a thread may be pressed. */
export const cardStates = (
  messages: readonly Message[],
  pending: readonly OutboxEntry[],
  open: boolean,
): ReadonlyMap<string, CardState> => {
  const decisions = new Map<string, CardState>()
  const replies = [
    ...messages.map((message) => message.content.reply),
    ...pending.map((entry) => (entry.failure === null ? entry.reply : null)),
  ]
  for (const reply of replies) {
    if (reply?.kind === 'confirm') decisions.set(reply.actionRunId, reply.decision === 'confirm' ? 'confirmed' : 'cancelled')
  }
  for (const { content } of messages) if (content.card?.kind === 'receipt') decisions.set(content.card.actionRunId, 'done')

  const confirms = messages.flatMap(({ id, content }) =>
    content.card?.kind === 'confirm' ? [{ id, runId: content.card.actionRunId }] : [],
  )
  const latest = confirms.at(-1)
  return new Map(confirms.map(({ id, runId }) => [id, decisions.get(runId) ?? (open && id === latest?.id ? 'live' : 'superseded')]))
}
