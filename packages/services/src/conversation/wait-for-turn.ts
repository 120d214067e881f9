import type { Message } from '@frontdesk/contracts/message'
import { conversationTopic, type EventPayload } from '@frontdesk/contracts/realtime'
import type { TurnOutcome } from '@frontdesk/contracts/turn'
import { readTurnResult } from '@frontdesk/db/turn/read-turn-result'
import type { Context } from '../context.ts'

export type TurnResult = { messages: Message[]; outcome: TurnOutcome }

type TurnFinished = EventPayload<'turn-finished'>

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
  const heard: Message[] = []
  const finished = new Map<string, TurnFinished>()
  const unsubscribe = await ctx.realtime.subscribe(conversationTopic(input.conversationId), (event) => {
    if (event.name === 'message-created' && event.payload.message.sender === 'bot') heard.push(event.payload.message)
    if (event.name !== 'turn-finished') return
    finished.set(event.payload.turnId, event.payload)
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
      const result = assemble(finished.get(turnId), heard) ?? (await readTurnResult(ctx.db, { turnId }))
      if (result) return { sent, result }
      if (performance.now() >= endAt) return { sent, result: null }
      finished.delete(turnId)
    }
  } finally {
    unsubscribe()
  }
}

/** The result as the events told it, null unless they told all of it: replies of a turn stand together and end with its last seq. */
const assemble = (finished: TurnFinished | undefined, heard: readonly Message[]): TurnResult | null => {
  if (!finished) return null
  const messages = heard.filter((message) => message.turnId === finished.turnId).sort((a, b) => a.seq - b.seq)
  const [first] = messages
  const complete = first?.clientMessageId === `${finished.turnId}-0` && finished.lastSeq - first.seq + 1 === messages.length
  return complete ? { messages, outcome: finished.outcome } : null
}
