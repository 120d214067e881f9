import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { takeHandoff } from '../handoff/take-handoff.ts'
import { createAgent, newHandoff, startConversation } from '../testing/conversation.ts'
import { describeOnEachShape } from '../testing/databases.ts'
import { type PostMessageInput, postMessage } from './post-message.ts'
import { readConversation } from './read-conversation.ts'

describeOnEachShape((database) => {
  const startWithAgent = async () => {
    const { db } = database()
    const { conversationId, send } = await startConversation(db)
    await send('A person, please')
    const agent = await createAgent(db)
    await takeHandoff(db, { conversationId, userId: agent.id, handoff: newHandoff(), note: null })
    const post = (options: Partial<PostMessageInput> = {}) =>
      postMessage(db, {
        conversationId,
        messageId: randomUUID(),
        sender: 'agent',
        authorId: agent.id,
        clientMessageId: randomUUID(),
        text: 'Hello, Noah here.',
        content: { authorName: 'Noah' },
        expectedEpoch: 1,
        requireOwner: 'human',
        ...options,
      })
    return { db, conversationId, agent, post }
  }

  test('posts under the next seq, once', async () => {
    const { post, db, conversationId } = await startWithAgent()
    const clientMessageId = randomUUID()
    const posted = await post({ clientMessageId })
    expect(posted).toMatchObject({ kind: 'created', message: { seq: 2, sender: 'agent', turnId: null, content: { authorName: 'Noah' } } })
    expect(await post({ clientMessageId })).toEqual({ ...posted, kind: 'replayed' })
    expect(await post({ clientMessageId, text: 'Something else' })).toEqual({ kind: 'conflict' })
    expect((await readConversation(db, { conversationId }))?.view.lastSeq).toBe(2)
  })

  test('is refused to whoever does not own the conversation', async () => {
    const { post, db } = await startWithAgent()
    const other = await createAgent(db)
    const refused = { kind: 'not-owner', owner: 'human', ownershipEpoch: 1 }
    expect(await post({ authorId: other.id })).toEqual(refused)
    expect(await post({ authorId: null })).toEqual(refused)
    expect(await post({ expectedEpoch: 0 })).toEqual(refused)
    expect(await post({ sender: 'bot', authorId: null, requireOwner: 'bot', expectedEpoch: null })).toEqual(refused)
    expect(await post({ conversationId: randomUUID() })).toEqual({ kind: 'not-found' })
  })

  test('asks for no owner where none is required, and leaves the preview to people', async () => {
    const { post, db, conversationId } = await startWithAgent()
    const note = {
      sender: 'system',
      authorId: null,
      clientMessageId: null,
      text: 'A note',
      expectedEpoch: null,
      requireOwner: null,
    } as const
    expect(await post(note)).toMatchObject({ kind: 'created', message: { sender: 'system', clientMessageId: null } })
    expect(await post(note)).toMatchObject({ kind: 'created' })
    expect(await db.query('SELECT last_text FROM conversation WHERE id = $1', [conversationId])).toEqual([
      { last_text: 'A person, please' },
    ])
  })
})
