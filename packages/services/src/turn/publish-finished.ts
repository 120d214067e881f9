import type { ConversationView } from '@frontdesk/contracts/conversation'
import type { Message } from '@frontdesk/contracts/message'
import { conversationTopic } from '@frontdesk/contracts/realtime'
import type { TurnOutcome } from '@frontdesk/contracts/turn'
import type { ClaimedTurn } from '@frontdesk/db/turn/claim-turn'
import type { TurnContext } from '../context.ts'

export type FinishedTurn = {
  messages: Message[]
  outcome: TurnOutcome
  /** Set when the conversation changed hands. */
  conversation: ConversationView | null
}

/** Tells clients of a finished turn: its messages, the conversation if it changed hands, then the end of the turn. */
export const publishFinished = (
  ctx: Pick<TurnContext, 'realtime' | 'metrics' | 'clock'>,
  turn: ClaimedTurn,
  finished: FinishedTurn,
): void => {
  const topic = conversationTopic(turn.conversationId)
  for (const message of finished.messages) {
    ctx.metrics.messageReceived(message.sender)
    ctx.realtime.publish(topic, { name: 'message-created', payload: { conversationId: turn.conversationId, message } })
  }
  if (finished.conversation) {
    ctx.realtime.publish(topic, {
      name: 'conversation-updated',
      payload: { conversationId: turn.conversationId, conversation: finished.conversation },
    })
    ctx.realtime.publish('inbox', { name: 'queue-changed', payload: {} })
  }
  const lastSeq = finished.messages.at(-1)?.seq ?? turn.lastSeq
  ctx.realtime.publish(topic, {
    name: 'turn-finished',
    payload: { conversationId: turn.conversationId, turnId: turn.turnId, outcome: finished.outcome, lastSeq, answeredSeq: turn.lastSeq },
  })
  ctx.metrics.turnFinished(finished.outcome, Math.max(0, ctx.clock.now().getTime() - turn.createdAt.getTime()) / 1000)
}
