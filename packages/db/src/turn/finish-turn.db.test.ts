import { randomUUID } from 'node:crypto'
import { emptyDialogState } from '@frontdesk/contracts/dialog'
import type { Trace } from '@frontdesk/contracts/trace'
import { expect, test } from 'vitest'
import { readConversation } from '../conversation/read-conversation.ts'
import { readMessages } from '../conversation/read-messages.ts'
import { takeHandoff } from '../handoff/take-handoff.ts'
import { answer, createAgent, newHandoff, startConversation } from '../testing/conversation.ts'
import { describeOnEachShape } from '../testing/databases.ts'
import { readTrace } from '../trace/read-trace.ts'
import { failTurn } from './fail-turn.ts'
import { readTurnResult } from './read-turn-result.ts'

const trace: Trace = {
  text: 'Hello',
  parts: [],
  modelVersion: 1,
  intents: [],
  outOfScope: null,
  thresholds: null,
  entities: [],
  decisions: [],
  flow: null,
  retrieval: null,
  answer: null,
  actionRuns: [],
  timings: [],
  attempt: 1,
  outcome: 'answered',
}

describeOnEachShape((database) => {
  test('posts the replies in order and keeps state and trace', async () => {
    const { db } = database()
    const { sendAndClaim, conversationId } = await startConversation(db)
    const turn = await sendAndClaim('Hello')
    expect(await readTurnResult(db, turn)).toBeNull()
    const replies = ['One.', 'Two.'].map((text) => ({ id: randomUUID(), text, content: { quickReplies: [{ label: text, value: text }] } }))
    const finished = await answer(db, turn, { replies, trace, dialogState: { ...emptyDialogState, turns: 7 }, intent: 'greet' })
    expect(finished).toMatchObject({ kind: 'finished', outcome: 'answered', conversation: null, nextTurnId: null })
    if (finished.kind !== 'finished') return
    expect(finished.messages).toMatchObject(
      replies.map((reply, index) => ({
        ...reply,
        seq: index + 2,
        sender: 'bot',
        turnId: turn.turnId,
        clientMessageId: `${turn.turnId}-${index}`,
      })),
    )
    expect((await readMessages(db, { conversationId, afterSeq: 1, limit: 10 })).map(({ text }) => text)).toEqual(['One.', 'Two.'])
    expect(await readTrace(db, turn)).toEqual({ conversationId, data: trace })
    expect(await readTurnResult(db, turn)).toEqual({ outcome: 'answered', messages: finished.messages })
    expect(await db.query('SELECT state FROM dialog_state WHERE conversation_id = $1', [conversationId])).toMatchObject([
      { state: { turns: 7 } },
    ])
    expect(await answer(db, turn)).toEqual({ kind: 'fenced' })
  })

  test('hands over to the queue', async () => {
    const { db } = database()
    const { sendAndClaim, conversationId } = await startConversation(db)
    const finished = await answer(db, await sendAndClaim('A person, please'), { outcome: 'escalated', handoff: newHandoff() })
    expect(finished).toMatchObject({
      outcome: 'escalated',
      conversation: { owner: 'queue', status: 'pending', ownershipEpoch: 1, queuePlace: expect.any(Number), busy: false },
    })
    const handoffs = await db.query('SELECT state, reason, epoch FROM handoff WHERE conversation_id = $1', [conversationId])
    expect(handoffs).toEqual([{ state: 'waiting', reason: 'requested', epoch: 1 }])
  })

  test('stays silent when a person took over meanwhile', async () => {
    const { db } = database()
    const { sendAndClaim, conversationId } = await startConversation(db)
    const turn = await sendAndClaim('Hello')
    const agent = await createAgent(db)
    await takeHandoff(db, { conversationId, userId: agent.id, handoff: newHandoff(), note: null })
    const finished = await answer(db, turn, { outcome: 'escalated', handoff: newHandoff(), trace, dialogState: emptyDialogState })
    expect(finished).toMatchObject({ kind: 'finished', outcome: 'silent', messages: [], conversation: null })
    expect(await readTurnResult(db, turn)).toEqual({ outcome: 'silent', messages: [] })
    expect((await readConversation(db, { conversationId }))?.view).toMatchObject({ owner: 'human', lastSeq: 1, busy: false })
    expect(await db.query('SELECT 1 FROM dialog_state WHERE conversation_id = $1', [conversationId])).toEqual([])
    expect(await readTrace(db, turn)).not.toBeNull()
  })

  test('fails visibly and hands over', async () => {
    const { db } = database()
    const { sendAndClaim } = await startConversation(db)
    const turn = await sendAndClaim('Hello')
    const failed = await failTurn(db, {
      ...turn,
      reply: { id: randomUUID(), text: 'Sorry.', content: { notice: 'failed' } },
      trace: null,
      errorCode: 'attempts-exhausted',
      handoff: newHandoff(),
    })
    expect(failed).toMatchObject({ kind: 'finished', outcome: 'failed', messages: [{ text: 'Sorry.' }], conversation: { owner: 'queue' } })
    expect(await db.query('SELECT state, error_code FROM turn WHERE id = $1', [turn.turnId])).toEqual([
      { state: 'failed', error_code: 'attempts-exhausted' },
    ])
  })

  test('without a token fails only what nobody holds or what is overdue', async () => {
    const { db } = database()
    const fail = (turnId: string) =>
      failTurn(db, { turnId, token: null, reply: null, trace: null, errorCode: 'deadline-passed', handoff: null })
    const { sendAndClaim } = await startConversation(db)
    const held = await sendAndClaim('Hello')
    expect(await fail(held.turnId)).toEqual({ kind: 'fenced' })
    const overdue = await (await startConversation(db)).sendAndClaim('Hello', { deadlineMs: -1 })
    expect(await fail(overdue.turnId)).toMatchObject({ kind: 'finished', outcome: 'failed' })
    const left = await (await startConversation(db)).sendAndClaim('Hello', { leaseMs: -1 })
    expect(await fail(left.turnId)).toMatchObject({ kind: 'finished' })
    expect(await answer(db, left)).toEqual({ kind: 'fenced' })
    expect(await fail(randomUUID())).toEqual({ kind: 'fenced' })
  })
})
