import { randomUUID } from 'node:crypto'
import { listOutOfScope } from '@frontdesk/db/nlu/list-out-of-scope'
import { listPhrases } from '@frontdesk/db/nlu/list-phrases'
import { beforeEach, expect, test } from 'vitest'
import type { Context } from '../context.ts'
import { rateMessage } from '../conversation/rate-message.ts'
import { takeConversation } from '../handoff/take-conversation.ts'
import { createIntent } from '../nlu/create-intent.ts'
import { catchError } from '../testing/catch-error.ts'
import { describeOnEachDesk } from '../testing/open-test-desk.ts'
import { startChat } from '../testing/start-chat.ts'
import { decideLearning } from './decide-learning.ts'
import { listLearning } from './list-learning.ts'
import { undoLearning } from './undo-learning.ts'

describeOnEachDesk((desk) => {
  let admin: Context
  beforeEach(async () => {
    await desk().ctx.db.query('DELETE FROM learning_item')
    admin = desk().as(await desk().newStaff('admin'))
  })
  const openItems = async () => (await listLearning(admin, {})).items

  test('keeps what the bot was not sure of, the same words once, and nothing else', async () => {
    const events = await desk().listen('nlu')
    const [chat, other] = [await startChat(desk()), await startChat(desk())]
    await chat.say('hello')
    await chat.say('blorp the fizzle')
    await other.say('Blorp, the FIZZLE!')
    await other.say('who won the match')
    const items = await openItems()
    expect(items.map(({ text, reasons, count }) => ({ text, reasons, count }))).toEqual([
      { text: 'who won the match', reasons: expect.arrayContaining(['low-confidence', 'out-of-scope']), count: 1 },
      { text: 'blorp the fizzle', reasons: ['low-confidence'], count: 2 },
    ])
    expect(items[1]).toMatchObject({ conversationId: chat.conversationId, seq: expect.any(Number), state: 'open', decision: null })
    expect((await listLearning(admin, { reason: 'out-of-scope' })).items).toHaveLength(1)
    expect(events).toContainEqual({ name: 'nlu-changed', payload: { what: 'learning' } })
  })

  test('leaves out answers to the bot, pressed buttons, and what was said to a person', async () => {
    const shopper = await desk().shop.newShopper()
    const chat = await startChat(desk(), shopper)
    await chat.say('where is my order')
    await chat.say('return my boots')
    await chat.say('it is too small for me really')
    await takeConversation(admin, { conversationId: chat.conversationId })
    await chat.say('blorp to a person')
    expect((await openItems()).map(({ text }) => text)).toEqual([])
  })

  test('keeps what was answered badly', async () => {
    const chat = await startChat(desk())
    const [answer] = await chat.say('how long does delivery take')
    const rate = (value: 1 | -1) => rateMessage(chat.web, { messageId: answer?.id ?? '', value, reason: '' })
    await rate(1)
    expect(await openItems()).toEqual([])
    await rate(-1)
    await rate(-1)
    expect(await openItems()).toMatchObject([
      { text: 'how long does delivery take', reasons: ['thumbs-down'], count: 1, intents: [{ name: 'shipping_time' }] },
    ])
  })

  const learn = async (text: string) => {
    const chat = await startChat(desk())
    await chat.say(text)
    const item = (await openItems()).find((candidate) => candidate.text === text)
    if (!item) throw new Error('The message is not in the inbox.')
    return item
  }

  test('makes it a phrase of an intent, and takes that back', async () => {
    const intent = await createIntent(admin, { name: `i-${randomUUID()}`, title: 'New', description: '', kind: 'knowledge' })
    const { id, turnId } = await learn('gimme the blorp')
    const decision = { kind: 'add', intentId: intent.id } as const
    expect(await decideLearning(admin, { id, decision })).toMatchObject({
      state: 'added',
      decision: { intent: intent.name, by: 'Ada Lindqvist' },
    })
    const phrases = async () =>
      (await listPhrases(admin.db, { filter: { intentId: intent.id }, sort: 'newest', offset: 0, limit: 5 })).items
    expect(await phrases()).toMatchObject([{ text: 'gimme the blorp', origin: 'learning', turnId }])
    const late = await catchError(decideLearning(admin, { id, decision: { kind: 'discard' } }))
    expect(late).toMatchObject({ code: 'conflict', message: expect.stringContaining('Ada Lindqvist') })
    expect(await undoLearning(admin, { id })).toMatchObject({ state: 'open', decision: null })
    expect(await phrases()).toEqual([])
    expect(await catchError(undoLearning(admin, { id }))).toMatchObject({ code: 'conflict' })
  })

  test('of two decisions at once one counts, and the other leaves nothing behind', async () => {
    const { id } = await learn('blorp at once')
    const decide = () =>
      decideLearning(admin, { id, decision: { kind: 'unknown' } }).then(
        () => 'decided',
        (error: { code: string }) => error.code,
      )
    expect((await Promise.all([decide(), decide()])).sort()).toEqual(['conflict', 'decided'])
    const known = await listOutOfScope(admin.db, { query: 'blorp at once', ids: null, offset: 0, limit: 5 })
    expect(known.items).toMatchObject([{ text: 'blorp at once', origin: 'learning' }])
  })

  test('pages through what is open, and finds what was decided', async () => {
    for (const text of ['blorp one', 'blorp two', 'blorp three']) await learn(text)
    const first = await listLearning(admin, { limit: 2 })
    expect([first.items.map(({ text }) => text), first.open]).toEqual([['blorp three', 'blorp two'], 3])
    const second = await listLearning(admin, { limit: 2, cursor: first.nextCursor })
    expect([second.items.map(({ text }) => text), second.nextCursor]).toEqual([['blorp one'], null])
    await decideLearning(admin, { id: second.items[0]?.id ?? '', decision: { kind: 'discard' } })
    expect((await listLearning(admin, { state: 'discarded' })).items).toMatchObject([{ text: 'blorp one' }])
    expect(await catchError(listLearning(admin, { cursor: 'x' }))).toMatchObject({ code: 'invalid' })
  })
})
