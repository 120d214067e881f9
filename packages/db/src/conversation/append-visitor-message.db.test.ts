import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { requestHandoff } from '../handoff/request-handoff.ts'
import { resolve } from '../handoff/resolve.ts'
import { takeHandoff } from '../handoff/take-handoff.ts'
import { answer, createAgent, newHandoff, startConversation } from '../testing/conversation.ts'
import { describeOnEachShape } from '../testing/databases.ts'
import { readConversation } from './read-conversation.ts'
import { readMessages } from './read-messages.ts'

describeOnEachShape((database) => {
  test('stores message, turn and outbox together', async () => {
    const { db } = database()
    const { append, conversationId } = await startConversation(db)
    const turnId = randomUUID()
    const first = await append('Where is my order?', { turnId })
    expect(first).toMatchObject({
      kind: 'created',
      turnId,
      turnCreated: true,
      owner: 'bot',
      message: { seq: 1, sender: 'visitor', turnId },
    })
    if (first.kind !== 'created') return
    const rows = await db.query('SELECT job_name, job_id, payload FROM outbox WHERE id = $1', [first.outboxId])
    expect(rows).toEqual([{ job_name: 'turn.run', job_id: `turn-${turnId}-0`, payload: { turnId } }])
    expect((await readConversation(db, { conversationId }))?.view).toMatchObject({ lastSeq: 1, busy: true, owner: 'bot' })
  })

  test('lets a second message join the queued turn', async () => {
    const { db } = database()
    const { send, conversationId } = await startConversation(db)
    const first = await send('one')
    const second = await send('two')
    expect(second).toMatchObject({ turnId: first.turnId, turnCreated: false, outboxId: null, message: { seq: 2 } })
    const turns = await db.query('SELECT first_seq, last_seq FROM turn WHERE conversation_id = $1', [conversationId])
    expect(turns).toEqual([{ first_seq: 1, last_seq: 2 }])
  })

  test('starts a new turn behind a running one', async () => {
    const { db } = database()
    const { send, sendAndClaim } = await startConversation(db)
    const running = await sendAndClaim('one')
    const second = await send('two')
    expect(second.turnCreated).toBe(true)
    expect(second.turnId).not.toBe(running.turnId)
  })

  test('replays the same message and refuses another one under its id', async () => {
    const { db } = database()
    const { append, send, conversationId } = await startConversation(db)
    const clientMessageId = randomUUID()
    const reply = { kind: 'quick-reply', value: 'yes' } as const
    const first = await send('Yes', { clientMessageId, content: { reply } })
    expect(await append('Yes', { clientMessageId, content: { reply } })).toEqual({
      kind: 'replayed',
      message: first.message,
      turnId: first.turnId,
    })
    expect(await append('No', { clientMessageId, content: { reply } })).toEqual({ kind: 'conflict' })
    expect(await append('Yes', { clientMessageId, content: { reply: { ...reply, value: 'no' } } })).toEqual({ kind: 'conflict' })
    expect(await append('Yes', { clientMessageId })).toEqual({ kind: 'conflict' })
    expect(await readMessages(db, { conversationId, afterSeq: 0, limit: 10 })).toHaveLength(1)
  })

  test('hides the conversation from another visitor', async () => {
    const { db } = database()
    const { append } = await startConversation(db)
    expect(await append('Hello', { visitorId: randomUUID() })).toEqual({ kind: 'not-found' })
    expect(await append('Hello', { conversationId: randomUUID() })).toEqual({ kind: 'not-found' })
  })

  test('takes a dense sequence under concurrent writers, each message once', async () => {
    const { db } = database()
    const { append, conversationId } = await startConversation(db)
    const ids = Array.from({ length: 20 }, () => randomUUID())
    const results = await Promise.all([...ids, ...ids].map((clientMessageId) => append(clientMessageId, { clientMessageId })))
    expect(results.filter(({ kind }) => kind === 'created')).toHaveLength(20)
    expect(results.filter(({ kind }) => kind === 'replayed')).toHaveLength(20)
    const messages = await readMessages(db, { conversationId, afterSeq: 0, limit: 100 })
    expect(messages.map(({ seq }) => seq)).toEqual(ids.map((_, index) => index + 1))
    expect(new Set(messages.map(({ clientMessageId }) => clientMessageId))).toEqual(new Set(ids))
    const turns = await db.query('SELECT first_seq, last_seq FROM turn WHERE conversation_id = $1', [conversationId])
    expect(turns).toEqual([{ first_seq: 1, last_seq: 20 }])
  })

  test('makes no turn while a person owns the conversation', async () => {
    const { db } = database()
    const { send, visitorId, conversationId } = await startConversation(db)
    await requestHandoff(db, { conversationId, visitorId, handoff: newHandoff(), note: null })
    expect(await send('Anyone?')).toMatchObject({ turnId: null, turnCreated: false, outboxId: null, owner: 'queue' })
  })

  test('reopens a resolved conversation with the bot', async () => {
    const { db } = database()
    const { send, sendAndClaim, conversationId } = await startConversation(db)
    await answer(db, await sendAndClaim('Hello'))
    const agent = await createAgent(db)
    await takeHandoff(db, { conversationId, userId: agent.id, handoff: newHandoff(), note: null })
    await resolve(db, { conversationId, userId: agent.id, note: null })
    const before = await readConversation(db, { conversationId })
    expect(before?.view).toMatchObject({ status: 'resolved', owner: 'human' })
    expect(await send('One more thing')).toMatchObject({ turnCreated: true, owner: 'bot' })
    const after = await readConversation(db, { conversationId })
    expect(after?.view).toMatchObject({
      status: 'open',
      owner: 'bot',
      agentName: null,
      ownershipEpoch: (before?.view.ownershipEpoch ?? 0) + 1,
    })
  })

  test('keeps emoji, quotes and backslashes, and drops what cannot be stored', async () => {
    const { db } = database()
    const { send, conversationId } = await startConversation(db)
    const text = `👩‍👧 "quoted" \\u0000 \\ 'single' ünï`
    await send(text, { content: { authorName: `a\0b\ud800"\\` } })
    const [message] = await readMessages(db, { conversationId, afterSeq: 0, limit: 1 })
    expect(message?.text).toBe(text)
    expect(message?.content.authorName).toBe('ab\ufffd"\\')
  })
})
