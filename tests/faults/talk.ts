import { setTimeout as delay } from 'node:timers/promises'
import type { Message } from '@frontdesk/contracts/message'
import { readHistory, type Session, sendUntilAcknowledged, startSession } from '../harness/api-client.ts'
import type { Acknowledged } from '../harness/check-history.ts'
import { until } from '../harness/until.ts'

export type Talk = { session: Session; acknowledged: Acknowledged[]; inOrder: boolean }

const phrases = [
  'what is your return policy',
  'hello',
  'how long does delivery take?',
  'thanks',
  'do you ship to canada',
  'can i pay with paypal',
  'what can you do',
  'how do i reset my password',
  'is there a warranty',
  'what is the weather in lisbon',
]

type Conduct = {
  onAcknowledged: () => void
  duplicateShare: number
  random: () => number
  stopped: () => boolean
  index: number
  baseUrl: string
}

/** Talks until told to stop: single messages, bursts without awaiting, and repeats of the same send. */
export const talk = async (conduct: Conduct): Promise<Talk> => {
  const session = await startSession(conduct.baseUrl)
  // Every fourth client sends in bursts, where the order of arrival is open.
  const inOrder = conduct.index % 4 !== 0
  const acknowledged: Acknowledged[] = []
  let count = 0
  const sendOne = async (): Promise<void> => {
    const message = {
      clientMessageId: `talk-${conduct.index}-${count}`,
      text: phrases[(conduct.index + count) % phrases.length] ?? 'hello',
    }
    count += 1
    const copies = conduct.random() < conduct.duplicateShare ? 3 : 1
    const answers = await Promise.all(Array.from({ length: copies }, () => sendUntilAcknowledged(session, message, 0)))
    const seqs = new Set(answers.map((answer) => answer.sent.message.seq))
    conduct.onAcknowledged()
    for (const seq of seqs) acknowledged.push({ ...message, seq })
  }
  while (!conduct.stopped()) {
    if (inOrder) await sendOne()
    else await Promise.all([sendOne(), sendOne(), sendOne()])
    await delay(300 + conduct.random() * 900)
  }
  return { session, acknowledged, inOrder }
}

/** Waits until nothing of the conversation is queued or running, then reads it. */
export const readSettled = async (session: Session): Promise<Message[]> => {
  let messages: Message[] = []
  await until(
    async () => {
      const history = await readHistory(session)
      messages = history.messages
      return !history.conversation.busy
    },
    { timeoutMs: 90_000, everyMs: 250, what: `conversation ${session.conversationId} to come to rest` },
  )
  return messages
}
