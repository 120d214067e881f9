import type { Message } from '@frontdesk/contracts/message'

/** What became of a proposal: it waits, the visitor confirmed or cancelled it, or a receipt shows that it was done. */
export type CardState = 'open' | 'confirmed' | 'cancelled' | 'done'

/** For each proposed action run of a thread, what the messages say became of it. */
export const decideCardStates = (messages: readonly Message[]): ReadonlyMap<string, CardState> => {
  const states = new Map<string, CardState>()
  for (const { content } of messages) {
    const { card, reply } = content
    if (card?.kind === 'confirm') states.set(card.actionRunId, states.get(card.actionRunId) ?? 'open')
    if (card?.kind === 'receipt') states.set(card.actionRunId, 'done')
    if (reply?.kind === 'confirm' && states.get(reply.actionRunId) !== 'done') {
      states.set(reply.actionRunId, reply.decision === 'confirm' ? 'confirmed' : 'cancelled')
    }
  }
  return states
}
