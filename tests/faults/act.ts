import type { Message } from '@frontdesk/contracts/message'
import { type Outgoing, sendUntilAcknowledged, startSession } from '../harness/api-client.ts'
import { readSettled } from './talk.ts'

export type Errand = { kind: 'return' | 'cancel'; orderNumber: string; email: string }
export type ErrandResult = { errand: Errand; confirmed: boolean; receiptIds: string[]; lastText: string }

/** Goes through an action like a visitor with a nervous finger: every Confirm is pressed twice, under two ids. */
export const runErrand = async (baseUrl: string, errand: Errand, id: string): Promise<ErrandResult> => {
  const session = await startSession(baseUrl)
  let step = 0
  let confirmed = false
  const send = async (message: Omit<Outgoing, 'clientMessageId'>): Promise<void> => {
    step += 1
    await sendUntilAcknowledged(session, { clientMessageId: `${id}-step-${step}`, ...message }, 0)
  }
  const verb = errand.kind === 'return' ? 'I want to return something from order' : 'please cancel order'
  await send({ text: `${verb} ${errand.orderNumber}, my email is ${errand.email}` })
  let messages: Message[] = []
  while (step < 10) {
    messages = await readSettled(session)
    const last = messages.filter((message) => message.sender === 'bot').at(-1)
    const { card, quickReplies, form } = last?.content ?? {}
    if (card?.kind === 'receipt' || !last) break
    if (card?.kind === 'confirm' && !confirmed) {
      const reply = { kind: 'confirm', actionRunId: card.actionRunId, decision: 'confirm' } as const
      confirmed = true
      await Promise.all([send({ text: card.confirmLabel, reply }), send({ text: card.confirmLabel, reply })])
    } else if (quickReplies?.[0] && !confirmed) {
      await send({ text: quickReplies[0].label, reply: { kind: 'quick-reply', value: quickReplies[0].value } })
    } else if (form && !confirmed) {
      await send({
        text: `${errand.orderNumber}, ${errand.email}`,
        reply: { kind: 'form', values: { order_number: errand.orderNumber, email: errand.email } },
      })
    } else break
  }
  const receiptIds = new Set(messages.flatMap(({ content }) => (content.card?.kind === 'receipt' ? [content.card.receiptId] : [])))
  return { errand, confirmed, receiptIds: [...receiptIds], lastText: messages.at(-1)?.text ?? '' }
}
