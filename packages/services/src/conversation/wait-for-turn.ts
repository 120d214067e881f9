import type { Message } from '@frontdesk/contracts/message'
import { conversationTopic } from '@frontdesk/contracts/realtime'
import type { TurnOutcome } from '@frontdesk/contracts/turn'
import { readTurnResult } from '@frontdesk/db/turn/read-turn-result'
import type { Context } from '../context.ts'

export type TurnResult = { messages: Message[]; outcome: TurnOutcome }

const pollMs = 1000

/**
 * Runs `send`, then waits until the turn it started has ended, at most `timeoutMs`. Null when it has not.
 * Events say when to look; a look once a second keeps it right while events are being lost.
 */
export const waitForTurn = async <Sent extends { turnId: string | null }>(
  ctx: Pick<Context, 'db' | 'realtime'>,
  input: { conversationId: string; timeoutMs: number; send: () => Promise<Sent> },
): Promise<{ sent: Sent; result: TurnResult | null }> => {
  let wake = (): void => undefined
  const finished = new Set<string>()
  const unsubscribe = await ctx.realtime.subscribe(conversationTopic(input.conversationId), (event) => {
    if (event.name !== 'turn-finished') return
    finished.add(event.payload.turnId)
    wake()
  })
  try {
    const sent = await input.send()
    const { turnId } = sent
    if (!turnId) return { sent, result: null }
    const endAt = performance.now() + input.timeoutMs
    for (;;) {
      const leftMs = endAt - performance.now()
      if (!finished.has(turnId) && leftMs > 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.min(pollMs, leftMs))
          wake = () => {
            if (!finished.has(turnId)) return
            clearTimeout(timer)
            resolve()
          }
        })
      }
      const result = await readTurnResult(ctx.db, { turnId })
      if (result) return { sent, result }
      if (performance.now() >= endAt) return { sent, result: null }
      finished.delete(turnId)
    }
  } finally {
    unsubscribe()
  }
}
