import { conversationTopic } from '@frontdesk/contracts/realtime'
import type { TurnContext } from '../context.ts'

/** Shows work in progress: that the turn has begun, and pieces of the answer as they are written. */
export type Typist = { write(index: number, text: string): void; stop(): void }

/** Milliseconds a turn may take before it is announced; most are finished sooner, and their messages say it all. */
const announceAfterMs = 150

/** Announces a turn that takes a while, then passes on each piece of text; what was written before is kept until then. */
export const createTypist = (ctx: Pick<TurnContext, 'realtime'>, turn: { conversationId: string; turnId: string }): Typist => {
  const { conversationId, turnId } = turn
  const topic = conversationTopic(conversationId)
  const kept: { index: number; text: string }[] = []
  let announced = false
  const publishPiece = (piece: { index: number; text: string }): void =>
    ctx.realtime.publish(topic, { name: 'message-delta', payload: { conversationId, turnId, ...piece } })
  const timer = setTimeout(() => {
    announced = true
    ctx.realtime.publish(topic, { name: 'turn-started', payload: { conversationId, turnId } })
    for (const piece of kept.splice(0)) publishPiece(piece)
  }, announceAfterMs)
  return {
    write: (index, text) => {
      if (announced) publishPiece({ index, text })
      else kept.push({ index, text })
    },
    stop: () => clearTimeout(timer),
  }
}
