import { setTimeout as wait } from 'node:timers/promises'
import { receiveMessage } from '@frontdesk/services/conversation/receive-message'
import { startConversation } from '@frontdesk/services/conversation/start-conversation'
import { waitForTurn } from '@frontdesk/services/conversation/wait-for-turn'
import type { BenchDesk } from './open-bench-desk.ts'

const questions = [
  'How long does delivery take?',
  'How can I return something?',
  'Do you ship to Canada?',
  'Can I pay by card?',
  'What is a gift card?',
]
const pauseMs = 150

/** Chats with the desk, a message after the other, until `stop`; gives the milliseconds each waited for its answer. */
export const chatAlong = (desk: BenchDesk): { stop(): Promise<number[]> } => {
  const ctx = desk.as({ kind: 'visitor', visitorId: desk.turns.newId() })
  const waits: number[] = []
  let going = true
  const chat = async (): Promise<void> => {
    for (let index = 0; going; index += 1) {
      const { id: conversationId } = await startConversation(ctx, { channel: 'api', address: '127.0.0.1', customerId: null })
      const text = questions[index % questions.length] ?? ''
      const from = performance.now()
      const { result } = await waitForTurn(ctx, {
        conversationId,
        timeoutMs: 30_000,
        send: () => receiveMessage(ctx, { conversationId, clientMessageId: desk.turns.newId(), text }),
      })
      if (!result) throw new Error('A message was not answered.')
      waits.push(performance.now() - from)
      await wait(pauseMs)
    }
  }
  const chatting = chat()
  return {
    stop: async () => {
      going = false
      await chatting
      return waits
    },
  }
}
