import { conversationTopic } from '@frontdesk/contracts/realtime'
import { readConversation } from '@frontdesk/db/conversation/read-conversation'
import type { ClaimedTurn } from '@frontdesk/db/turn/claim-turn'
import type { TurnContext } from '../context.ts'
import { changedHands } from './changed-hands.ts'

/** Tells clients that a turn starts; first, where the message brought a closed conversation back to the bot, whose it is now. */
export const publishStarted = async (ctx: Pick<TurnContext, 'db' | 'realtime'>, turn: ClaimedTurn): Promise<void> => {
  const { conversationId, turnId } = turn
  const topic = conversationTopic(conversationId)
  const found = changedHands(turn) ? await readConversation(ctx.db, { conversationId }) : null
  if (found) ctx.realtime.publish(topic, { name: 'conversation-updated', payload: { conversationId, conversation: found.view } })
  ctx.realtime.publish(topic, { name: 'turn-started', payload: { conversationId, turnId } })
}
