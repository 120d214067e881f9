import { expect, test } from 'vitest'
import { takeConversation } from '../handoff/take-conversation.ts'
import { describeOnEachDesk } from '../testing/open-test-desk.ts'
import { startChat } from '../testing/start-chat.ts'
import { waitForTurn } from './wait-for-turn.ts'

describeOnEachDesk((desk) => {
  test('returns as soon as the turn has ended', async () => {
    const chat = await startChat(desk())
    const waited = waitForTurn(chat.web, { conversationId: chat.conversationId, timeoutMs: 20_000, send: () => chat.send('Hello') })
    await expect.poll(() => chat.turns()).toHaveLength(1)
    await desk().runAll()
    const { sent, result } = await waited
    expect(result).toEqual({ outcome: 'answered', messages: await chat.botMessages() })
    expect(sent.message.text).toBe('Hello')
  })

  test('sees a turn that ended before it looked, and one whose event was lost', async () => {
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

  test('gives up after its time, and does not wait where nothing will answer', async () => {
    const chat = await startChat(desk())
    const input = { conversationId: chat.conversationId, send: () => chat.send('Hello') }
    expect((await waitForTurn(chat.web, { ...input, timeoutMs: 20 })).result).toBeNull()
    await desk().runAll()
    await takeConversation(desk().as(await desk().newStaff()), chat)
    const { sent, result } = await waitForTurn(chat.web, { ...input, timeoutMs: 60_000 })
    expect([sent.turnId, result]).toEqual([null, null])
  })
})
