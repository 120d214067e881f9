import { randomUUID } from 'node:crypto'
import { conversationTopic } from '@frontdesk/contracts/realtime'
import { createMemoryRateLimiter } from '@frontdesk/rate-limit/create-memory-rate-limiter'
import { expect, test } from 'vitest'
import { takeConversation } from '../handoff/take-conversation.ts'
import { catchError } from '../testing/catch-error.ts'
import { pausingLists } from '../testing/faults.ts'
import { describeOnEachDesk } from '../testing/open-test-desk.ts'
import { startChat } from '../testing/start-chat.ts'
import { runTurn } from '../turn/run-turn.ts'
import { receiveMessage } from './receive-message.ts'

const signal = new AbortController().signal

describeOnEachDesk((desk) => {
  const start = async () => {
    const chat = await startChat(desk())
    const clientMessageId = randomUUID()
    const receive = (text: string, options: Partial<Parameters<typeof receiveMessage>[1]> = {}) =>
      receiveMessage(chat.web, { conversationId: chat.conversationId, clientMessageId, text, ...options })
    return { ...chat, clientMessageId, receive }
  }

  test('takes a message once, however often it is sent', async () => {
    const { receive, messages, turns } = await start()
    const first = await receive('Hello')
    expect(first).toMatchObject({ replayed: false, message: { seq: 1, sender: 'visitor', text: 'Hello' }, turnId: expect.any(String) })
    expect(await receive('Hello')).toEqual({ ...first, replayed: true })
    expect(await messages()).toEqual([first.message])
    expect(await turns()).toMatchObject([{ id: first.turnId, state: 'queued', attempt: 0 }])
  })

  test('takes it once when it is sent ten times at the same moment', async () => {
    const { receive, messages, turns } = await start()
    const received = await Promise.all(Array.from({ length: 10 }, () => receive('Hello')))
    expect(received.filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect(new Set(received.map(({ message }) => message.id)).size).toBe(1)
    expect(await messages()).toHaveLength(1)
    expect(await turns()).toHaveLength(1)
  })

  test('publishes a new message and not a repeated one', async () => {
    const { conversationId, receive } = await start()
    const events = await desk().listen(conversationTopic(conversationId))
    const { message } = await receive('Hello')
    await receive('Hello')
    expect(events).toEqual([{ name: 'message-created', payload: { conversationId, message } }])
  })

  test.each([
    ['text', { text: 'Hi' }],
    ['button', { reply: { kind: 'quick-reply' as const, value: 'hello' } }],
  ])('refuses the same id with another %s', async (_, change) => {
    const { receive, messages } = await start()
    await receive('Hello')
    expect((await catchError(receive('Hello', change))).code).toBe('conflict')
    expect(await messages()).toHaveLength(1)
  })

  test('takes no message for a conversation of somebody else, nor from staff', async () => {
    const { conversationId, clientMessageId, messages } = await start()
    const input = { conversationId, clientMessageId, text: 'Hello' }
    const stranger = desk().as({ kind: 'visitor', visitorId: randomUUID() })
    const agent = desk().as(await desk().newStaff())
    expect((await catchError(receiveMessage(stranger, input))).code).toBe('not-found')
    expect((await catchError(receiveMessage(agent, input))).code).toBe('unauthenticated')
    expect(await messages()).toEqual([])
  })

  test('says in how many seconds a visitor who sends too much may go on', async () => {
    const { web, visitorId, conversationId, messages } = await start()
    const limited = desk().as(web.actor, { rateLimiters: { messages: createMemoryRateLimiter({ points: 2, durationSeconds: 60 }) } })
    const send = () => receiveMessage(limited, { conversationId, clientMessageId: randomUUID(), text: `Hello from ${visitorId}` })
    await send()
    await send()
    const error = await catchError(send())
    expect(error).toMatchObject({ code: 'limit-reached', retryable: true })
    expect(error.retryAfterSeconds).toBeGreaterThanOrEqual(1)
    expect(error.retryAfterSeconds).toBeLessThanOrEqual(60)
    expect(error.message).toContain(`${error.retryAfterSeconds} s`)
    expect(await messages()).toHaveLength(2)
  })

  test('numbers messages without a gap, also those sent at the same moment', async () => {
    const { receive, messages } = await start()
    const texts = Array.from({ length: 8 }, (_, index) => `Message ${index}`)
    const received = await Promise.all(texts.map((text) => receive(text, { clientMessageId: randomUUID() })))
    const stored = await messages()
    expect(stored.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(received.map(({ message }) => message).sort((one, other) => one.seq - other.seq)).toEqual(stored)
  })

  test('lets messages join the turn that has not started', async () => {
    const { send, turns, botMessages } = await start()
    const first = await send('Hello')
    const second = await send('there')
    expect(second.turnId).toBe(first.turnId)
    await desk().runAll()
    expect(await turns()).toMatchObject([{ state: 'done', lastSeq: 2 }])
    expect(await botMessages()).toHaveLength(1)
  })

  test('makes one turn of all that is sent while a turn runs, and answers it next', async () => {
    const shopper = await desk().shop.newShopper()
    const chat = await startChat(desk(), shopper)
    const { orders, reached, open } = pausingLists(desk().ctx.orders)
    const { turnId } = await chat.send('Where is my order?')
    const run = runTurn({ ...desk().ctx, orders }, { turnId: turnId ?? '', signal })
    await reached
    const joined = [await chat.send('Hello'), await chat.send('are you'), await chat.send('there?')]
    expect(new Set(joined.map((each) => each.turnId)).size).toBe(1)
    expect(joined[0]?.turnId).not.toBe(turnId)
    open()
    await run
    expect(await chat.turns()).toMatchObject([
      { id: turnId, state: 'done', lastSeq: 1 },
      { id: joined[0]?.turnId, state: 'done', lastSeq: 4 },
    ])
    const replies = await chat.botMessages()
    expect(replies.map((message) => message.turnId)).toEqual([turnId, joined[0]?.turnId])
    expect(replies[0]?.text).toContain(shopper.orderNumber)
    expect(replies[1]?.text).toMatch(/^Hello/)
  })

  test('makes no turn while a person has the conversation, and tells the inbox', async () => {
    const { conversationId, send, turns, messages } = await start()
    const agent = await desk().newStaff()
    await takeConversation(desk().as(agent), { conversationId })
    const inbox = await desk().listen('inbox')
    expect((await send('Hello')).turnId).toBeNull()
    await desk().runAll()
    expect(await turns()).toEqual([])
    expect((await messages()).map(({ sender }) => sender)).toEqual(['system', 'visitor'])
    expect(inbox).toEqual([{ name: 'queue-changed', payload: {} }])
  })
})
