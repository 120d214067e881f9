import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { catchError } from '../testing/catch-error.ts'
import { describeOnEachDesk } from '../testing/open-test-desk.ts'
import { startChat } from '../testing/start-chat.ts'
import { readThread } from './read-thread.ts'
import { requestPerson } from './request-person.ts'
import { takeConversation } from './take-conversation.ts'

describeOnEachDesk((desk) => {
  test('gives staff the messages, the latest hand-over, the customer and their orders', async () => {
    const shopper = await desk().shop.newShopper()
    const chat = await startChat(desk(), shopper)
    await chat.say('Hello')
    await requestPerson(chat.web, chat)
    const agent = await desk().newStaff()
    await takeConversation(desk().as(agent), chat)
    const { id, name, email } = shopper
    const thread = await readThread(desk().as(await desk().newStaff('viewer')), chat)
    expect(thread).toMatchObject({
      conversation: { id: chat.conversationId, owner: 'human', lastSeq: 4, agentName: agent.name },
      handoff: { reason: 'requested', epoch: 1, packet: { lastMessages: [{ text: 'Hello' }, { sender: 'bot' }] } },
      customer: { id, name, email },
      assigneeId: agent.userId,
    })
    expect(thread.orders).toEqual([{ number: shopper.orderNumber, status: 'delivered', placedAt: expect.any(String), totalCents: 14_800 }])
    expect(thread.messages).toEqual(await chat.messages())
  })

  test('gives a guest no customer, and a conversation nobody took over no hand-over', async () => {
    const chat = await startChat(desk())
    await chat.say('Hello')
    const thread = await readThread(desk().as(await desk().newStaff()), chat)
    expect(thread).toMatchObject({ handoff: null, customer: null, orders: [], assigneeId: null })
  })

  test('reads a conversation longer than a page to its end', async () => {
    const chat = await startChat(desk())
    await desk().ctx.db.query(
      `SELECT count(add_message(gen_random_uuid(), $1, 'visitor', gen_random_uuid()::text, NULL, NULL, 'Line ' || line, '{}')) FROM generate_series(1, 405) AS line`,
      [chat.conversationId],
    )
    const { messages } = await readThread(desk().as(await desk().newStaff()), chat)
    expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 405 }, (_, index) => index + 1))
  })

  test('is for staff', async () => {
    const chat = await startChat(desk())
    expect((await catchError(readThread(chat.web, chat))).code).toBe('unauthenticated')
    const none = readThread(desk().as(await desk().newStaff()), { conversationId: randomUUID() })
    expect((await catchError(none)).code).toBe('not-found')
  })
})
