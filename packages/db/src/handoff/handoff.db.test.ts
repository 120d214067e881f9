import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { listAudit } from '../audit/list-audit.ts'
import { readConversation } from '../conversation/read-conversation.ts'
import { readMessages } from '../conversation/read-messages.ts'
import { createAgent, newHandoff, newNote, startConversation } from '../testing/conversation.ts'
import { describeOnEachShape } from '../testing/databases.ts'
import { giveBack } from './give-back.ts'
import { leaveQueue } from './leave-queue.ts'
import { listQueue } from './list-queue.ts'
import { readHandoff } from './read-handoff.ts'
import { requestHandoff } from './request-handoff.ts'
import { resolve } from './resolve.ts'
import { takeHandoff } from './take-handoff.ts'

describeOnEachShape((database) => {
  const startInQueue = async () => {
    const { db } = database()
    const conversation = await startConversation(db)
    await conversation.send('A person, please')
    const requested = await requestHandoff(db, { ...conversation, handoff: newHandoff(), note: newNote('Connecting you') })
    return { db, ...conversation, requested }
  }
  const auditOf = async (conversationId: string) =>
    (await listAudit(database().db, { subject: conversationId, before: null, limit: 10 })).map(({ action, actorKind }) => [
      action,
      actorKind,
    ])

  test('goes from bot to queue to agent and back, one epoch a step', async () => {
    const { db, conversationId, requested } = await startInQueue()
    expect(requested).toMatchObject({
      kind: 'requested',
      conversation: { owner: 'queue', status: 'pending', ownershipEpoch: 1, lastSeq: 2 },
      message: { seq: 2, sender: 'system', text: 'Connecting you', content: { notice: 'handed-over' } },
    })
    const agent = await createAgent(db)
    const taken = await takeHandoff(db, { conversationId, userId: agent.id, handoff: newHandoff(), note: newNote('Noah joined') })
    expect(taken).toMatchObject({
      kind: 'assigned',
      conversation: { owner: 'human', status: 'open', ownershipEpoch: 2, agentName: 'Noah Bennett', queuePlace: null },
      message: { seq: 3, text: 'Noah joined' },
    })
    expect(await readHandoff(db, { conversationId })).toMatchObject({ state: 'assigned', assigneeId: agent.id, reason: 'requested' })
    const back = await giveBack(db, { conversationId, userId: agent.id, note: newNote('The bot is back') })
    expect(back).toMatchObject({
      kind: 'returned',
      conversation: { owner: 'bot', ownershipEpoch: 3, agentName: null },
      message: { seq: 4 },
    })
    expect(await readHandoff(db, { conversationId })).toMatchObject({ state: 'closed', closedAt: expect.any(Date) })
    expect(await auditOf(conversationId)).toEqual([
      ['handoff.give-back', 'user'],
      ['handoff.take', 'user'],
      ['handoff.request', 'visitor'],
    ])
    expect(await readMessages(db, { conversationId, afterSeq: 1, limit: 10 })).toHaveLength(3)
  })

  test('is asked for once', async () => {
    const { db, conversationId, visitorId } = await startInQueue()
    const request = { conversationId, visitorId, handoff: newHandoff(), note: newNote('Connecting you') }
    expect(await requestHandoff(db, request)).toMatchObject({ kind: 'already-requested', conversation: { ownershipEpoch: 1, lastSeq: 2 } })
    expect(await requestHandoff(db, { ...request, visitorId: randomUUID() })).toEqual({ kind: 'not-found' })
  })

  test('is won by one of several agents', async () => {
    const { db, conversationId } = await startInQueue()
    const agents = await Promise.all(Array.from({ length: 5 }, (_, index) => createAgent(db, `Agent ${index}`)))
    const results = await Promise.all(
      agents.map(({ id }) => takeHandoff(db, { conversationId, userId: id, handoff: newHandoff(), note: newNote('Joined') })),
    )
    const winner = agents[results.findIndex(({ kind }) => kind === 'assigned')]
    expect(results.filter(({ kind }) => kind === 'assigned')).toHaveLength(1)
    for (const result of results.filter(({ kind }) => kind !== 'assigned')) {
      expect(result).toMatchObject({ kind: 'taken', agentName: winner?.name, conversation: { ownershipEpoch: 2, lastSeq: 3 } })
    }
    const again = await takeHandoff(db, { conversationId, userId: winner?.id ?? '', handoff: newHandoff(), note: null })
    expect(again).toMatchObject({ kind: 'already-yours', conversation: { ownershipEpoch: 2 } })
  })

  test('can be taken straight from the bot', async () => {
    const { db } = database()
    const { conversationId, send } = await startConversation(db)
    await send('Hello')
    const agent = await createAgent(db)
    const handoff = newHandoff()
    expect(await takeHandoff(db, { conversationId, userId: agent.id, handoff, note: null })).toMatchObject({
      kind: 'assigned',
      message: null,
    })
    expect(await readHandoff(db, { conversationId })).toMatchObject({ id: handoff.id, state: 'assigned', packet: handoff.packet })
    expect(await takeHandoff(db, { conversationId: randomUUID(), userId: agent.id, handoff: newHandoff(), note: null })).toEqual({
      kind: 'not-found',
    })
  })

  test('is given back by its agent only', async () => {
    const { db, conversationId } = await startInQueue()
    const [agent, other] = [await createAgent(db), await createAgent(db)]
    expect(await giveBack(db, { conversationId, userId: agent.id, note: null })).toMatchObject({ kind: 'not-owner' })
    await takeHandoff(db, { conversationId, userId: agent.id, handoff: newHandoff(), note: null })
    expect(await giveBack(db, { conversationId, userId: other.id, note: null })).toMatchObject({ kind: 'not-owner' })
    expect(await resolve(db, { conversationId, userId: other.id, note: null })).toMatchObject({ kind: 'not-owner' })
    expect(await giveBack(db, { conversationId, userId: agent.id, note: null })).toMatchObject({ kind: 'returned' })
    expect(await giveBack(db, { conversationId, userId: agent.id, note: null })).toMatchObject({ kind: 'not-owner' })
  })

  test('is left by the visitor who waits', async () => {
    const { db, conversationId, visitorId } = await startInQueue()
    expect(await leaveQueue(db, { conversationId, visitorId: randomUUID(), note: null })).toEqual({ kind: 'not-found' })
    expect(await leaveQueue(db, { conversationId, visitorId, note: newNote('Back to the bot') })).toMatchObject({
      kind: 'returned',
      conversation: { owner: 'bot', status: 'open', ownershipEpoch: 2 },
    })
    expect(await leaveQueue(db, { conversationId, visitorId, note: null })).toMatchObject({ kind: 'not-owner' })
    expect(await requestHandoff(db, { conversationId, visitorId, handoff: newHandoff(), note: null })).toMatchObject({ kind: 'requested' })
  })

  test('is resolved once, out of the queue too, and can be asked for again', async () => {
    const { db, conversationId, visitorId } = await startInQueue()
    const agent = await createAgent(db)
    expect(await resolve(db, { conversationId, userId: agent.id, note: newNote('Resolved') })).toMatchObject({
      kind: 'resolved',
      conversation: { status: 'resolved', owner: 'bot', ownershipEpoch: 2 },
      message: { text: 'Resolved' },
    })
    expect(await resolve(db, { conversationId, userId: agent.id, note: null })).toMatchObject({ kind: 'already-resolved' })
    expect(await requestHandoff(db, { conversationId, visitorId, handoff: newHandoff(), note: null })).toMatchObject({
      kind: 'requested',
      conversation: { status: 'pending', owner: 'queue' },
    })
  })

  test('a resolved conversation of an agent can be taken by another', async () => {
    const { db, conversationId } = await startInQueue()
    const [agent, other] = [await createAgent(db), await createAgent(db, 'Ada')]
    await takeHandoff(db, { conversationId, userId: agent.id, handoff: newHandoff(), note: null })
    await resolve(db, { conversationId, userId: agent.id, note: null })
    const taken = await takeHandoff(db, { conversationId, userId: other.id, handoff: newHandoff(), note: null })
    expect(taken).toMatchObject({ kind: 'assigned', conversation: { status: 'open', agentName: 'Ada' } })
  })
})

describeOnEachShape((database) => {
  test('the queue is served in order, with places and an estimate', async () => {
    const { db } = database()
    const start = async () => {
      const conversation = await startConversation(db)
      await conversation.send('A person, please')
      await requestHandoff(db, { ...conversation, handoff: newHandoff(), note: null })
      return conversation
    }
    const view = async ({ conversationId }: { conversationId: string }) => (await readConversation(db, { conversationId }))?.view
    const [first, second, third] = [await start(), await start(), await start()]
    expect(await view(first)).toMatchObject({ queuePlace: 1, estimatedWaitMinutes: null })
    expect(await view(third)).toMatchObject({ queuePlace: 3 })

    const agent = await createAgent(db)
    await db.query(`UPDATE handoff SET requested_at = requested_at - interval '150 seconds' WHERE conversation_id = $1`, [
      first.conversationId,
    ])
    await takeHandoff(db, { conversationId: first.conversationId, userId: agent.id, handoff: newHandoff(), note: null })
    expect(await view(third)).toMatchObject({ queuePlace: 2, estimatedWaitMinutes: 3 })
    const queue = await listQueue(db, { userId: agent.id, limit: 10 })
    expect(queue.map(({ conversationId, state }) => [conversationId, state])).toEqual([
      [second.conversationId, 'waiting'],
      [third.conversationId, 'waiting'],
      [first.conversationId, 'assigned'],
    ])
    expect(queue[0]).toMatchObject({ reason: 'requested', packet: newHandoff().packet, lastText: 'A person, please' })
  })
})
