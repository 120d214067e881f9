import { randomUUID } from 'node:crypto'
import { createMemoryRateLimiter } from '@frontdesk/rate-limit/create-memory-rate-limiter'
import { expect, test } from 'vitest'
import { takeConversation } from '../handoff/take-conversation.ts'
import { catchError } from '../testing/catch-error.ts'
import { describeOnEachDesk } from '../testing/open-test-desk.ts'
import { startChat } from '../testing/start-chat.ts'
import { listConversations } from './list-conversations.ts'
import { rateMessage } from './rate-message.ts'
import { readFacets } from './read-facets.ts'
import { readMessages } from './read-messages.ts'
import { searchConversations } from './search-conversations.ts'
import { startConversation } from './start-conversation.ts'
import { waitForTurn } from './wait-for-turn.ts'

describeOnEachDesk((desk) => {
  const stranger = () => desk().as({ kind: 'visitor', visitorId: randomUUID() })

  test('limits new conversations by address', async () => {
    const starts = createMemoryRateLimiter({ points: 1, durationSeconds: 60 })
    const web = desk().as({ kind: 'visitor', visitorId: randomUUID() }, { rateLimiters: { starts } })
    const start = (address: string) => startConversation(web, { channel: 'web', address, customerId: null })
    expect(await start('::1')).toMatchObject({ owner: 'bot', status: 'open', lastSeq: 0, busy: false })
    expect(await catchError(start('::1'))).toMatchObject({ code: 'limit-reached', retryAfterSeconds: expect.any(Number) })
    await start('::2')
  })

  test('reads what came after a message, page by page, for its visitor and for staff', async () => {
    const chat = await startChat(desk())
    for (const text of ['Hello', 'Thank you', 'Hello']) await chat.say(text)
    const all = await chat.messages()
    const read = (ctx = chat.web, afterSeq = 0, limit = 100) => readMessages(ctx, { conversationId: chat.conversationId, afterSeq, limit })
    expect(await read()).toMatchObject({ messages: all, conversation: { lastSeq: 6, busy: false } })
    expect((await read(chat.web, 2, 3)).messages).toEqual(all.slice(2, 5))
    expect((await read(desk().as(await desk().newStaff('viewer')), 5)).messages).toEqual(all.slice(5))
    expect((await catchError(read(stranger()))).code).toBe('not-found')
  })

  test('lists a visitor’s own conversations that hold a message', async () => {
    const chat = await startChat(desk())
    expect(await listConversations(chat.web)).toEqual([])
    await chat.send('Hello')
    expect(await listConversations(chat.web)).toMatchObject([{ id: chat.conversationId, lastText: 'Hello', busy: true }])
    expect(await listConversations(stranger())).toEqual([])
    await desk().runAll()
  })

  test('takes a thumb on a bot message from its own visitor alone', async () => {
    const chat = await startChat(desk())
    const [message] = await chat.say('Hello')
    const rate = (ctx = chat.web, messageId = message?.id ?? '') => rateMessage(ctx, { messageId, value: 1, reason: '' })
    await rate()
    await rate()
    expect((await catchError(rate(stranger()))).code).toBe('not-found')
    expect((await catchError(rate(chat.web, (await chat.messages())[0]?.id))).code).toBe('not-found')
    expect(await desk().ctx.db.query('SELECT value FROM message_feedback WHERE message_id = $1', [message?.id])).toEqual([{ value: 1 }])
  })

  test('finds conversations for staff, page by page', async () => {
    const word = randomUUID()
    const chats = [await startChat(desk()), await startChat(desk()), await startChat(desk())]
    for (const chat of chats) await chat.say(`Hello ${word}`)
    const viewer = desk().as(await desk().newStaff('viewer'))
    const first = await searchConversations(viewer, { query: word, limit: 2, owner: undefined })
    const second = await searchConversations(viewer, { query: word, limit: 2, cursor: first.nextCursor })
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(chats.map(({ conversationId }) => conversationId).reverse())
    expect(second.nextCursor).toBeNull()
    expect((await searchConversations(viewer, { query: word, owner: 'human', limit: 2 })).items).toEqual([])
    expect((await catchError(searchConversations(viewer, { limit: 2, cursor: 'next' }))).code).toBe('invalid')
    expect((await readFacets(viewer)).intents).toContainEqual({ name: 'greet', count: expect.any(Number) })
  })

  test('lists and counts for staff alone', async () => {
    expect((await catchError(Promise.resolve().then(() => searchConversations(stranger(), { limit: 2 })))).code).toBe('unauthenticated')
    expect((await catchError(Promise.resolve().then(() => readFacets(stranger())))).code).toBe('unauthenticated')
    const agent = desk().as(await desk().newStaff())
    expect((await catchError(Promise.resolve().then(() => listConversations(agent)))).code).toBe('unauthenticated')
  })

  test('waits for a turn until it has ended', async () => {
    const chat = await startChat(desk())
    let markSent = (): void => undefined
    const isSent = new Promise<void>((resolve) => {
      markSent = resolve
    })
    const send = async () => {
      const sent = await chat.send('Hello')
      markSent()
      return sent
    }
    const waited = waitForTurn(chat.web, { conversationId: chat.conversationId, timeoutMs: 20_000, send })
    await isSent
    await desk().runAll()
    const { sent, result } = await waited
    expect(result).toEqual({ outcome: 'answered', messages: await chat.botMessages() })
    expect(sent.message.text).toBe('Hello')
  })

  test('waiting, sees a turn that ended before it looked, and one whose event was lost', async () => {
    const chat = await startChat(desk())
    const send = async () => {
      const sent = await chat.send('Hello')
      await desk().runAll()
      return sent
    }
    const early = await waitForTurn(chat.web, { conversationId: chat.conversationId, timeoutMs: 20_000, send })
    expect(early.result?.messages).toHaveLength(1)
    const deaf = { ...chat.web, realtime: { ...chat.web.realtime, subscribe: async () => () => undefined } }
    const late = await waitForTurn(deaf, { conversationId: chat.conversationId, timeoutMs: 20_000, send })
    expect(late.result?.messages).toEqual((await chat.botMessages()).slice(1))
  })

  test('waiting, gives up after its time, and at once where nothing will answer', async () => {
    const chat = await startChat(desk())
    const input = { conversationId: chat.conversationId, send: () => chat.send('Hello') }
    expect((await waitForTurn(chat.web, { ...input, timeoutMs: 20 })).result).toBeNull()
    await desk().runAll()
    await takeConversation(desk().as(await desk().newStaff()), chat)
    const { sent, result } = await waitForTurn(chat.web, { ...input, timeoutMs: 60_000 })
    expect([sent.turnId, result]).toEqual([null, null])
  })
})
