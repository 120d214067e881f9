import { conversationTopic } from '@frontdesk/contracts/realtime'
import { readConversation } from '@frontdesk/db/conversation/read-conversation'
import type { ClaimedTurn } from '@frontdesk/db/turn/claim-turn'
import type { TurnContext } from '../context.ts'
import { changedHands } from './changed-hands.ts'

/** Tells clients whose the conversation is now, where the message brought a closed one back to the bot. */
export const publishRegained = async (ctx: Pick<TurnContext, 'db' | 'realtime'>, turn: ClaimedTurn): Promise<void> => {
  if (!changedHands(turn)) return
  const { conversationId } = turn
  const found = await readConversation(ctx.db, { conversationId })
  if (!found) return
  ctx.realtime.publish(conversationTopic(conversationId), {
    name: 'conversation-updated',
    payload: { conversationId, conversation: found.view },
  })
}
