import type { ConversationView } from '@frontdesk/contracts/conversation'
import type { Message, SendMessageInput } from '@frontdesk/contracts/message'
import { readAppError } from '../../../lib/read-app-error.ts'
import { isDraftId, type Outbox, type OutboxEntry } from './outbox.ts'
import { planRetry } from './plan-retry.ts'
import type { OutboxEvent } from './reduce-outbox.ts'

export type DeliveryPorts = {
  start: () => Promise<Pick<ConversationView, 'id'>>
  send: (input: SendMessageInput) => Promise<{ message: Message }>
  /** Runs when the server does not know who we are: gets a new session. */
  renewSession: () => Promise<unknown>
  acknowledged: (message: Message) => void
  outbox: { get: () => Outbox; dispatch: (event: OutboxEvent) => void }
  now: () => number
}

/** Delivers one entry if it is still due: makes the conversation first where there is none, then sends under the entry's own id. */
export const deliverEntry = async (clientMessageId: string, ports: DeliveryPorts): Promise<void> => {
  const entry = ports.outbox.get().entries.find((candidate) => candidate.clientMessageId === clientMessageId)
  if (entry === undefined || entry.failure !== null || entry.notBefore > ports.now()) return
  try {
    const conversationId = await findConversation(entry, ports)
    const { message } = await ports.send({
      conversationId,
      clientMessageId,
      text: entry.text,
      ...(entry.reply === null ? {} : { reply: entry.reply }),
    })
    ports.acknowledged(message)
    ports.outbox.dispatch({ type: 'delivered', clientMessageIds: [clientMessageId] })
  } catch (thrown) {
    const error = readAppError(thrown)
    if (error.code === 'unauthenticated') await ports.renewSession().catch(() => undefined)
    const plan = planRetry(error, entry.attempts)
    ports.outbox.dispatch(
      plan.kind === 'fail'
        ? { type: 'failed', clientMessageId, failure: { code: plan.code, message: plan.message } }
        : { type: 'postponed', clientMessageId, notBefore: ports.now() + plan.delayMs, limited: plan.limited },
    )
  }
}

const findConversation = async (entry: OutboxEntry, ports: DeliveryPorts): Promise<string> => {
  if (!isDraftId(entry.threadId)) return entry.threadId
  const { id } = await ports.start()
  ports.outbox.dispatch({ type: 'adopted', draftId: entry.threadId, conversationId: id })
  return id
}
