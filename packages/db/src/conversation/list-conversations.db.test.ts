import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { requestHandoff } from '../handoff/request-handoff.ts'
import { answer, newHandoff, startConversation } from '../testing/conversation.ts'
import { describeOnEachShape } from '../testing/databases.ts'
import { createConversation } from './create-conversation.ts'
import { type ConversationFilter, listConversations } from './list-conversations.ts'
import { listForVisitor } from './list-for-visitor.ts'
import { readConversation } from './read-conversation.ts'
import { readMessages } from './read-messages.ts'

describeOnEachShape((database) => {
  const list = async (filter: ConversationFilter) =>
    (await listConversations(database().db, { filter, cursor: null, limit: 50 })).items.map(({ id }) => id)

  test('filters by state, words, outcome and intent', async () => {
    const { db } = database()
    const word = randomUUID()
    const answered = await startConversation(db, { customerId: randomUUID(), name: 'Maya 100%_Chen', email: `${word}@example.com` })
    await answer(db, await answered.sendAndClaim(`Where is my ${word.toUpperCase()} order?`), { intent: word })
    const waiting = await startConversation(db)
    await waiting.send(`Nobody helps with ${word}`)
    await requestHandoff(db, { ...waiting, handoff: newHandoff(), note: null })
    await startConversation(db)

    expect(await list({ text: word })).toEqual([waiting.conversationId, answered.conversationId])
    expect(await list({ text: word, owner: 'queue' })).toEqual([waiting.conversationId])
    expect(await list({ text: word, status: 'open', channel: 'web' })).toEqual([answered.conversationId])
    expect(await list({ text: word, channel: 'api' })).toEqual([])
    expect(await list({ text: word, outcome: 'answered' })).toEqual([answered.conversationId])
    expect(await list({ intent: word })).toEqual([answered.conversationId])
    expect(await list({ text: 'maya 100%_chen' })).toEqual([answered.conversationId])
    expect(await list({ text: 'maya 100__chen' })).toEqual([])
    const { items } = await listConversations(db, { filter: { intent: word }, cursor: null, limit: 1 })
    expect(items).toMatchObject([{ visitorName: 'Maya 100%_Chen', outcome: 'answered', intent: word, lastText: 'Hello.', lastSeq: 2 }])
  })

  test('pages without gaps, last written first', async () => {
    const { db } = database()
    const word = randomUUID()
    const ids: string[] = []
    for (let index = 0; index < 5; index++) {
      const { send, conversationId } = await startConversation(db)
      await send(word)
      ids.unshift(conversationId)
    }
    // All at one time, so that the id alone must tell them apart.
    await db.query(`UPDATE conversation SET last_message_at = '2026-01-01' WHERE id = ANY($1::uuid[])`, [ids.slice(0, 3)])
    const seen: string[] = []
    for (let cursor: Parameters<typeof listConversations>[1]['cursor'] = null, page = 0; page < 3; page++) {
      const { items, next } = await listConversations(db, { filter: { text: word }, cursor, limit: 2 })
      seen.push(...items.map(({ id }) => id))
      expect(next === null).toBe(page === 2)
      cursor = next
    }
    expect(seen.slice(0, 2)).toEqual(ids.slice(3))
    expect(new Set(seen)).toEqual(new Set(ids))
    expect(seen).toHaveLength(5)
  })

  test('shows visitors their own, and only what holds a message', async () => {
    const { db } = database()
    const { visitorId, conversationId, send } = await startConversation(db)
    await createConversation(db, { id: randomUUID(), visitorId, channel: 'api' })
    await send('one')
    await send('two')
    expect(await listForVisitor(db, { visitorId, limit: 10 })).toEqual([
      { ...(await readConversation(db, { conversationId }))?.view, lastText: 'two' },
    ])
    expect((await readMessages(db, { conversationId, afterSeq: 1, limit: 10 })).map(({ text }) => text)).toEqual(['two'])
    expect(await readMessages(db, { conversationId, afterSeq: 0, limit: 1 })).toHaveLength(1)
    expect(await readConversation(db, { conversationId: randomUUID() })).toBeNull()
  })

  test('creates once, for one visitor', async () => {
    const { db } = database()
    const { visitorId, conversationId } = await startConversation(db)
    const other = await startConversation(db)
    await createConversation(db, { id: conversationId, visitorId, channel: 'web' })
    const stolen = createConversation(db, { id: conversationId, visitorId: other.visitorId, channel: 'web' })
    await expect(stolen).rejects.toMatchObject({ code: 'conflict' })
    expect(await readConversation(db, { conversationId })).toMatchObject({
      visitorId,
      channel: 'web',
      view: { status: 'open', owner: 'bot', lastSeq: 0, busy: false, queuePlace: null, estimatedWaitMinutes: null, agentName: null },
    })
  })
})
