import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { takeConversation } from '../handoff/take-conversation.ts'
import { catchError } from '../testing/catch-error.ts'
import { describeOnEachDesk } from '../testing/open-test-desk.ts'
import { startChat } from '../testing/start-chat.ts'
import { dialogConfig } from './dialog-config.ts'
import { explainTurn } from './explain-turn.ts'

describeOnEachDesk((desk) => {
  const explain = async (turnId: string) => explainTurn(desk().as(await desk().newStaff('viewer')), { turnId })
  const rulesOf = ({ trace }: Awaited<ReturnType<typeof explain>>) => trace.decisions.map(({ rule }) => rule)

  test('tells how a message was read, what was decided and what it was held against', async () => {
    const chat = await startChat(desk())
    const [message] = await chat.say('Hello, is anybody there?')
    const explained = await explain(message?.turnId ?? '')
    const { acceptProbability, ambiguityMargin, outOfScopeThreshold } = dialogConfig(desk().ctx)
    expect(explained).toMatchObject({
      actionRuns: [],
      trace: {
        text: 'Hello, is anybody there?',
        modelVersion: 1,
        intents: [{ name: 'greet', probability: 0.95 }],
        outOfScope: 0,
        thresholds: { accept: acceptProbability, margin: ambiguityMargin, outOfScope: outOfScopeThreshold },
        retrieval: null,
        answer: null,
        outcome: 'answered',
      },
    })
    expect(rulesOf(explained)).toEqual(['replied-socially'])
    expect(explained.trace.timings.map(({ stage }) => stage)).toEqual(['understand'])
  })

  test('tells which passages were used and which were not', async () => {
    const chat = await startChat(desk())
    const [message] = await chat.say('How long does delivery take?')
    const { trace } = await explain(message?.turnId ?? '')
    expect(trace.retrieval?.confidence).toBeGreaterThan(trace.retrieval?.threshold ?? 1)
    expect(trace.retrieval?.passages).toMatchObject([{ title: 'How long does delivery take?', used: true, rejected: null }])
    expect(trace.timings.map(({ stage }) => stage)).toEqual(['understand', 'retrieve', 'answer'])
  })

  test('tells of the runs a turn proposed and carried out, as the ledger holds them now', async () => {
    const chat = await startChat(desk(), await desk().shop.newShopper())
    const proposal = (await chat.say('I want to return my boots, they are too small')).at(-1)
    if (proposal?.content.card?.kind !== 'confirm') throw new Error('There is no proposal.')
    const { actionRunId } = proposal.content.card
    const proposed = { id: actionRunId, actionId: 'return_item', state: 'proposed', attempt: 0, receiptId: null, finishedAt: null }
    expect((await explain(proposal.turnId ?? '')).actionRuns).toMatchObject([proposed])
    const [receipt] = await chat.say('Confirm', { kind: 'confirm', actionRunId, decision: 'confirm' })
    const done = { id: actionRunId, state: 'succeeded', attempt: 1, businessKey: expect.stringMatching(/^return:/), errorCode: null }
    for (const turnId of [proposal.turnId, receipt?.turnId]) expect((await explain(turnId ?? '')).actionRuns).toMatchObject([done])
    const { trace } = await explain(receipt?.turnId ?? '')
    expect(trace).toMatchObject({
      outcome: 'acted',
      actionRuns: [
        { runId: actionRunId, actionId: 'return_item', step: 'execute', outcome: 'succeeded', detail: expect.stringMatching(/^RT-/) },
      ],
    })
  })

  test('explains a turn in which the bot kept silent', async () => {
    const chat = await startChat(desk())
    const { turnId } = await chat.send('Hello')
    await takeConversation(desk().as(await desk().newStaff()), chat)
    await desk().runAll()
    expect((await explain(turnId ?? '')).trace).toMatchObject({ outcome: 'silent', decisions: [] })
  })

  test('is for staff, and for turns that have ended', async () => {
    const chat = await startChat(desk())
    const { turnId } = await chat.send('Hello')
    expect((await catchError(explain(turnId ?? ''))).code).toBe('not-found')
    expect((await catchError(explain(randomUUID()))).code).toBe('not-found')
    await desk().runAll()
    expect((await catchError(explainTurn(chat.web, { turnId: turnId ?? '' }))).code).toBe('unauthenticated')
    expect((await explain(turnId ?? '')).trace.outcome).toBe('answered')
  })
})
