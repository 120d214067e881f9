import { randomUUID } from 'node:crypto'
import type { RealtimeEvent } from '@frontdesk/contracts/realtime'
import { conversationTopic } from '@frontdesk/contracts/realtime'
import { listAudit } from '@frontdesk/db/audit/list-audit'
import { readHandoff } from '@frontdesk/db/handoff/read-handoff'
import { expect, test } from 'vitest'
import type { Context } from '../context.ts'
import { receiveMessage } from '../conversation/receive-message.ts'
import { viewConversation } from '../conversation/view-conversation.ts'
import { catchError } from '../testing/catch-error.ts'
import { describeOnEachDesk } from '../testing/open-test-desk.ts'
import { startChat } from '../testing/start-chat.ts'
import { giveBack } from './give-back.ts'
import { leaveQueue } from './leave-queue.ts'
import { listQueue } from './list-queue.ts'
import { replyAsAgent } from './reply-as-agent.ts'
import { requestPerson } from './request-person.ts'
import { resolveConversation } from './resolve-conversation.ts'
import { takeConversation } from './take-conversation.ts'

const names = (events: readonly RealtimeEvent[]) => events.map(({ name }) => name)
const changeOfHands = ['message-created', 'conversation-updated']
const queueChanged = { name: 'queue-changed', payload: {} }

describeOnEachDesk((desk) => {
  const start = async () => {
    const chat = await startChat(desk(), await desk().shop.newShopper())
    await chat.say('Hello')
    const agent = await desk().newStaff()
    const { conversationId } = chat
    const events = await desk().listen(conversationTopic(conversationId))
    const inbox = await desk().listen('inbox')
    return {
      ...chat,
      agent,
      desk: desk().as(agent),
      events,
      inbox,
      view: () => viewConversation(chat.web, { conversationId }),
      audit: async () => {
        const entries = await listAudit(desk().ctx.db, { subject: conversationId, before: null, limit: 50 })
        return entries.map(({ action, actorKind, actorId, data }) => ({ action, actorKind, actorId, data })).reverse()
      },
      lastMessage: async () => (await chat.messages()).at(-1),
    }
  }
  const reply = (ctx: Context, conversationId: string, expectedEpoch: number, options: { text?: string; clientMessageId?: string } = {}) =>
    replyAsAgent(ctx, { conversationId, clientMessageId: randomUUID(), text: 'How can I help?', expectedEpoch, ...options })

  test('a visitor asks for a person: queue, note, packet, events and audit, once', async () => {
    const chat = await start()
    const view = await requestPerson(chat.web, chat)
    expect(view).toMatchObject({ owner: 'queue', status: 'pending', ownershipEpoch: 1, queuePlace: expect.any(Number) })
    expect(await requestPerson(chat.web, chat)).toMatchObject({ ownershipEpoch: 1, lastSeq: view.lastSeq })
    expect(await chat.lastMessage()).toMatchObject({ seq: 3, sender: 'system', content: { notice: 'handed-over' } })
    expect(await readHandoff(desk().ctx.db, chat)).toMatchObject({
      state: 'waiting',
      reason: 'requested',
      packet: { summary: expect.stringContaining('"Hello"'), lastMessages: [{ sender: 'visitor', text: 'Hello' }, { sender: 'bot' }] },
    })
    expect(names(chat.events)).toEqual(changeOfHands)
    expect(chat.inbox).toEqual([queueChanged])
    expect(await chat.audit()).toEqual([
      { action: 'handoff.request', actorKind: 'visitor', actorId: chat.visitorId, data: { reason: 'requested' } },
    ])
  })

  test('a bot that hands over leaves the same traces', async () => {
    const chat = await start()
    await chat.say('I want to talk to a person')
    expect(await chat.view()).toMatchObject({ owner: 'queue', status: 'pending' })
    expect(await readHandoff(desk().ctx.db, chat)).toMatchObject({ reason: 'requested', packet: { customer: { name: 'Maya Torres' } } })
    expect(
      names(chat.events)
        .slice(1)
        .filter((name) => name !== 'turn-started'),
    ).toEqual([...changeOfHands, 'turn-finished'])
    expect(chat.inbox).toEqual([queueChanged])
    expect(await chat.audit()).toMatchObject([{ action: 'handoff.request', actorKind: 'system', data: { reason: 'requested' } }])
  })

  test('whoever waits is shown to agents, and answered by nobody else', async () => {
    const chat = await start()
    await requestPerson(chat.web, chat)
    expect(await chat.say('Are you there?')).toEqual([])
    const { waiting, mine } = await listQueue(chat.desk)
    expect(waiting.find(({ conversationId }) => conversationId === chat.conversationId)).toMatchObject({
      reason: 'requested',
      customerName: 'Maya Torres',
      lastText: 'Are you there?',
      assigneeName: null,
    })
    expect(mine).toEqual([])
  })

  test('a visitor leaves the queue, and the bot answers again', async () => {
    const chat = await start()
    await requestPerson(chat.web, chat)
    chat.events.length = 0
    chat.inbox.length = 0
    expect(await leaveQueue(chat.web, chat)).toMatchObject({ owner: 'bot', status: 'open', ownershipEpoch: 2, queuePlace: null })
    expect(await leaveQueue(chat.web, chat)).toMatchObject({ ownershipEpoch: 2 })
    expect(await chat.lastMessage()).toMatchObject({ sender: 'system', content: { notice: 'bot-returned' } })
    expect(names(chat.events)).toEqual(changeOfHands)
    expect(chat.inbox).toEqual([queueChanged])
    expect(await readHandoff(desk().ctx.db, chat)).toMatchObject({ state: 'closed' })
    expect((await chat.audit()).map(({ action }) => action)).toEqual(['handoff.request', 'handoff.leave-queue'])
    expect(await chat.say('Hello')).toMatchObject([{ sender: 'bot' }])
  })

  test('of two agents who take at the same moment one wins, the other hears who', async () => {
    const chat = await start()
    await requestPerson(chat.web, chat)
    const other = desk().as({ ...(await desk().newStaff('admin')) })
    const results = await Promise.allSettled([takeConversation(chat.desk, chat), takeConversation(other, chat)])
    const [won] = results.filter((result) => result.status === 'fulfilled')
    const lost = results.filter((result) => result.status === 'rejected')
    expect(lost).toHaveLength(1)
    const { agentName } = won?.value ?? {}
    expect(won?.value).toMatchObject({ owner: 'human', status: 'open', ownershipEpoch: 2 })
    expect(lost[0]?.reason).toMatchObject({ code: 'conflict', message: `${agentName} already has this conversation.` })
    expect((await chat.messages()).filter(({ content }) => content.notice === 'agent-joined')).toMatchObject([
      { content: { authorName: agentName } },
    ])
    expect((await chat.audit()).map(({ action }) => action)).toEqual(['handoff.request', 'handoff.take'])
  })

  test('taking again what one has changes nothing', async () => {
    const chat = await start()
    const taken = await takeConversation(chat.desk, chat)
    expect(await takeConversation(chat.desk, chat)).toEqual(taken)
    expect((await listQueue(chat.desk)).mine.map(({ conversationId }) => conversationId)).toEqual([chat.conversationId])
    expect(names(chat.events)).toEqual(changeOfHands)
  })

  test('an agent answers in their name, once for each message', async () => {
    const chat = await start()
    const { ownershipEpoch } = await takeConversation(chat.desk, chat)
    chat.events.length = 0
    chat.inbox.length = 0
    const clientMessageId = randomUUID()
    const message = await reply(chat.desk, chat.conversationId, ownershipEpoch, { clientMessageId })
    expect(message).toMatchObject({ sender: 'agent', text: 'How can I help?', content: { authorName: 'Noah Bennett' } })
    expect(await reply(chat.desk, chat.conversationId, ownershipEpoch, { clientMessageId })).toEqual(message)
    const changed = reply(chat.desk, chat.conversationId, ownershipEpoch, { clientMessageId, text: 'Hi' })
    expect((await catchError(changed)).code).toBe('conflict')
    expect(await chat.lastMessage()).toEqual(message)
    expect(chat.events).toEqual([{ name: 'message-created', payload: { conversationId: chat.conversationId, message } }])
    expect(chat.inbox).toEqual([queueChanged])
  })

  test('a reply is refused that was written before the conversation changed hands', async () => {
    const chat = await start()
    const { ownershipEpoch: old } = await takeConversation(chat.desk, chat)
    await giveBack(chat.desk, chat)
    const refused = { code: 'conflict', message: 'This conversation is no longer yours.' }
    expect(await catchError(reply(chat.desk, chat.conversationId, old))).toMatchObject(refused)
    const { ownershipEpoch } = await takeConversation(chat.desk, chat)
    expect(await catchError(reply(chat.desk, chat.conversationId, old))).toMatchObject(refused)
    expect(await catchError(reply(desk().as(await desk().newStaff()), chat.conversationId, ownershipEpoch))).toMatchObject(refused)
    expect((await chat.messages()).filter(({ sender }) => sender === 'agent')).toEqual([])
    await reply(chat.desk, chat.conversationId, ownershipEpoch)
  })

  test('given back, the bot answers again', async () => {
    const chat = await start()
    await takeConversation(chat.desk, chat)
    expect(await chat.say('Hello')).toEqual([])
    chat.events.length = 0
    chat.inbox.length = 0
    expect(await giveBack(chat.desk, chat)).toMatchObject({ owner: 'bot', status: 'open', agentName: null })
    expect(names(chat.events)).toEqual(changeOfHands)
    expect(chat.inbox).toEqual([queueChanged])
    expect(await chat.lastMessage()).toMatchObject({ sender: 'system', content: { notice: 'bot-returned' } })
    expect(await chat.say('Hello')).toMatchObject([{ sender: 'bot' }])
    expect(await chat.audit()).toMatchObject([
      { action: 'handoff.take', actorKind: 'user', actorId: chat.agent.userId, data: { from: 'bot' } },
      { action: 'handoff.give-back', actorKind: 'user', actorId: chat.agent.userId },
    ])
  })

  test('resolved, it opens again with the bot when the visitor writes', async () => {
    const chat = await start()
    await takeConversation(chat.desk, chat)
    chat.events.length = 0
    chat.inbox.length = 0
    expect(await resolveConversation(chat.desk, chat)).toMatchObject({ status: 'resolved' })
    expect(await resolveConversation(chat.desk, chat)).toMatchObject({ status: 'resolved' })
    expect(names(chat.events)).toEqual(changeOfHands)
    expect(chat.inbox).toEqual([queueChanged])
    expect((await chat.audit()).map(({ action }) => action)).toEqual(['handoff.take', 'conversation.resolve'])
    expect((await listQueue(chat.desk)).mine).toEqual([])
    chat.events.length = 0
    expect(await chat.say('Hello')).toMatchObject([{ sender: 'bot' }])
    const reopened = { owner: 'bot', status: 'open', agentName: null, ownershipEpoch: 2 }
    expect(await chat.view()).toMatchObject(reopened)
    expect(chat.events).toContainEqual(
      expect.objectContaining({
        name: 'conversation-updated',
        payload: expect.objectContaining({ conversation: expect.objectContaining(reopened) }),
      }),
    )
  })

  test('resolving takes a conversation out of the queue', async () => {
    const chat = await start()
    await requestPerson(chat.web, chat)
    await resolveConversation(chat.desk, chat)
    const { waiting } = await listQueue(chat.desk)
    expect(waiting.map(({ conversationId }) => conversationId)).not.toContain(chat.conversationId)
    expect(await chat.say('Hello')).toMatchObject([{ sender: 'bot' }])
  })

  test('what is another agent’s cannot be given back or resolved', async () => {
    const chat = await start()
    await takeConversation(chat.desk, chat)
    const other = desk().as(await desk().newStaff('admin'))
    expect((await catchError(giveBack(other, chat))).code).toBe('conflict')
    expect((await catchError(resolveConversation(other, chat))).code).toBe('conflict')
    expect(await chat.view()).toMatchObject({ owner: 'human', status: 'open' })
  })

  const staffVerbs = {
    takeConversation,
    giveBack,
    resolveConversation,
    listQueue,
    replyAsAgent: (ctx: Context, { conversationId }: { conversationId: string }) => reply(ctx, conversationId, 0),
  }
  test.each(Object.entries(staffVerbs))('%s is for agents', async (_, verb) => {
    const chat = await start()
    expect((await catchError(verb(chat.web, chat))).code).toBe('unauthenticated')
    expect((await catchError(verb(desk().as(await desk().newStaff('viewer')), chat))).code).toBe('forbidden')
    expect(await chat.view()).toMatchObject({ owner: 'bot', ownershipEpoch: 0, lastSeq: 2 })
  })

  test.each(Object.entries({ requestPerson, leaveQueue }))('%s is for the conversation’s own visitor', async (_, verb) => {
    const chat = await start()
    const stranger = desk().as({ kind: 'visitor', visitorId: randomUUID() })
    expect((await catchError(verb(stranger, chat))).code).toBe('not-found')
    expect((await catchError(verb(chat.desk, chat))).code).toBe('unauthenticated')
    expect(await chat.view()).toMatchObject({ owner: 'bot', ownershipEpoch: 0 })
  })

  test('nothing is done to a conversation that does not exist', async () => {
    const chat = await start()
    const none = { conversationId: randomUUID() }
    for (const verb of [takeConversation, giveBack, resolveConversation])
      expect((await catchError(verb(chat.desk, none))).code).toBe('not-found')
    expect((await catchError(reply(chat.desk, none.conversationId, 0))).code).toBe('not-found')
    expect((await catchError(receiveMessage(chat.web, { ...none, clientMessageId: randomUUID(), text: 'Hello' }))).code).toBe('not-found')
  })
})
