import { conversationTopic, type RealtimeEvent } from '@frontdesk/contracts/realtime'
import type { Context } from '@frontdesk/services/context'
import { readMessages } from '@frontdesk/services/conversation/read-messages'

export type StreamedEvent = { event: string; data: string; id?: string }

type Input = { conversationId: string; afterSeq: number; signal: AbortSignal; write: (event: StreamedEvent) => Promise<void> }

const resyncMs = 15_000

/**
 * Streams a conversation's events until `signal` aborts. Messages come dense and in order of `seq`, each once: what an
 * event announces out of turn, or never announces, is fetched by query.
 */
export const followConversation = async (ctx: Context, { conversationId, afterSeq, signal, write }: Input): Promise<void> => {
  let lastSeq = afterSeq
  const pending: RealtimeEvent[] = []
  let wake = (): void => undefined
  const unsubscribe = await ctx.realtime.subscribe(conversationTopic(conversationId), (event) => {
    pending.push(event)
    wake()
  })
  const writeMessagesAfter = async (): Promise<void> => {
    for (;;) {
      const { messages } = await readMessages(ctx, { conversationId, afterSeq: lastSeq, limit: 200 })
      for (const message of messages) {
        await write({ event: 'message-created', data: JSON.stringify({ conversationId, message }), id: String(message.seq) })
        lastSeq = message.seq
      }
      if (messages.length < 200) return
    }
  }
  try {
    await writeMessagesAfter()
    while (!signal.aborted) {
      const event = pending.shift()
      if (!event) {
        const woken = await nextWake(signal, (resolve) => {
          wake = resolve
        })
        if (!woken && !signal.aborted) {
          await writeMessagesAfter()
          await write({ event: 'ping', data: '{}' })
        }
        continue
      }
      if (event.name !== 'message-created') {
        await write({ event: event.name, data: JSON.stringify(event.payload) })
        continue
      }
      const { message } = event.payload
      if (message.seq <= lastSeq) continue
      if (message.seq > lastSeq + 1) await writeMessagesAfter()
      else {
        await write({ event: 'message-created', data: JSON.stringify(event.payload), id: String(message.seq) })
        lastSeq = message.seq
      }
    }
  } finally {
    unsubscribe()
  }
}

/** Resolves true when woken, false after `resyncMs` or when `signal` aborts. */
const nextWake = (signal: AbortSignal, onWake: (resolve: () => void) => void): Promise<boolean> =>
  new Promise((resolve) => {
    const end = (woken: boolean): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      resolve(woken)
    }
    const abort = (): void => end(false)
    const timer = setTimeout(() => end(false), resyncMs)
    signal.addEventListener('abort', abort, { once: true })
    onWake(() => end(true))
  })
