import { randomUUID } from 'node:crypto'
import { emptyDialogState } from '@frontdesk/contracts/dialog'
import { conversationTopic, type RealtimeEvent } from '@frontdesk/contracts/realtime'
import { Trace } from '@frontdesk/contracts/trace'
import { listForConversation } from '@frontdesk/db/action-run/list-for-conversation'
import { readHandoff } from '@frontdesk/db/handoff/read-handoff'
import { readTrace } from '@frontdesk/db/trace/read-trace'
import { claimTurn } from '@frontdesk/db/turn/claim-turn'
import { expect, test, vi } from 'vitest'
import type { TurnContext } from '../context.ts'
import { viewConversation } from '../conversation/view-conversation.ts'
import { giveBack } from '../handoff/give-back.ts'
import { takeConversation } from '../handoff/take-conversation.ts'
import { cutOffAt, failingLists, pausingLists } from '../testing/faults.ts'
import { describeOnEachDesk } from '../testing/open-test-desk.ts'
import { startChat } from '../testing/start-chat.ts'
import { finishTurn } from './finish-turn.ts'
import { maxTurnAttempts, runTurn } from './run-turn.ts'
import { createTraceRecorder } from './trace-recorder.ts'

const signal = new AbortController().signal

describeOnEachDesk((desk) => {
  /** A customer's chat with a turn on the queue that will ask the order system. */
  const startTracking = async () => {
    const shopper = await desk().shop.newShopper()
    const chat = await startChat(desk(), shopper)
    const { turnId } = await chat.send('Where is my order?')
    if (!turnId) throw new Error('There is no turn.')
    const run = (ctx: TurnContext = desk().ctx) => runTurn(ctx, { turnId, signal })
    return { ...chat, shopper, turnId, run }
  }

  /** The same, and a worker that stops in the middle of it until `open` is called. */
  const startPaused = async () => {
    const chat = await startTracking()
    const { orders, reached, open } = pausingLists(desk().ctx.orders)
    return { ...chat, reached, open, run: () => chat.run({ ...desk().ctx, orders }) }
  }

  test.each([
    ['Hello', 'answered', /^(Hello|Hi)\b/],
    ['How long does delivery take?', 'answered', /3 to 5 business days/],
    ['Who won the match?', 'refused', /outside what I can help|can't help with that one/],
    ['I want to talk to a person', 'escalated', /connecting you to a person/],
    ['Cancel my order', 'asked', /order number and the email address/],
  ])('answers %j: %s', async (text, outcome, reply) => {
    const chat = await startChat(desk())
    const [message, ...more] = await chat.say(text)
    expect(more).toEqual([])
    expect(message).toMatchObject({ sender: 'bot', seq: 2, text: expect.stringMatching(reply) })
    expect(await chat.turns()).toMatchObject([{ id: message?.turnId, state: 'done', outcome, attempt: 1 }])
  })

  test('never announces a turn that has ended', async () => {
    const { ctx } = desk()
    const { run } = await startTracking()
    const told: string[] = []
    const publish: TurnContext['realtime']['publish'] = (topic, event) => {
      told.push(event.name)
      ctx.realtime.publish(topic, event)
      // However long what follows the end takes.
      if (event.name === 'turn-finished') vi.advanceTimersByTime(60_000)
    }
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      await run({ ...ctx, realtime: { ...ctx.realtime, publish } })
    } finally {
      vi.useRealTimers()
    }
    expect(told).toContain('turn-finished')
    expect(told).not.toContain('turn-started')
  })

  test('cites the passage an answer rests on, and keeps the trace', async () => {
    const chat = await startChat(desk())
    const [message] = await chat.say('How long does delivery take?')
    expect(message?.content.citations).toMatchObject([
      { marker: 1, sentence: 'Standard delivery takes 3 to 5 business days.' },
      { marker: 2, sentence: 'Express delivery takes 1 to 2 business days.' },
    ])
    const trace = await readTrace(desk().ctx.db, { turnId: message?.turnId ?? '' })
    expect(trace?.data).toMatchObject({
      text: 'How long does delivery take?',
      modelVersion: 1,
      intents: [{ name: 'shipping_time', probability: 0.95 }],
      outcome: 'answered',
      answer: { provider: 'extractive', fallback: false },
      attempt: 1,
    })
  })

  test('serves several requests of one message, and traces each', async () => {
    const shopper = await desk().shop.newShopper()
    const chat = await startChat(desk(), shopper)
    const text = 'Where is my order, and also how long does delivery take?'
    const posted = await chat.say(text)
    expect(posted.map((message) => message.text).join('\n')).toMatch(new RegExp(`${shopper.orderNumber}[^]*3 to 5 business days`))
    const trace = await readTrace(desk().ctx.db, { turnId: posted[0]?.turnId ?? '' })
    const { parts } = Trace.parse(trace?.data)
    expect(parts.map(({ intent }) => intent.name)).toEqual(['track_order', 'shipping_time'])
    for (const { text: part, start, end } of parts) expect(text.slice(start, end)).toBe(part)
    expect(trace?.data).toMatchObject({ text, decisions: expect.arrayContaining([expect.objectContaining({ rule: 'queued' })]) })
  })

  test('answers once what was asked twice in one burst', async () => {
    const chat = await startChat(desk())
    const posted = await chat.say('How long does delivery take?\nThanks\nHow long does delivery take?')
    expect(new Set(posted.map(({ text }) => text)).size).toBe(posted.length)
    expect(posted.filter(({ text }) => text.includes('business days'))).toHaveLength(1)
  })

  /** Whether the start is told of depends on how long the turn takes. */
  const withoutStart = (events: readonly RealtimeEvent[]) => events.filter(({ name }) => name !== 'turn-started')

  test('tells clients what it says and when it ends', async () => {
    const chat = await startChat(desk())
    const { conversationId } = chat
    const events = await desk().listen(conversationTopic(conversationId))
    const [message] = await chat.say('Hello')
    const turnId = message?.turnId
    expect(withoutStart(events.slice(1))).toEqual([
      { name: 'message-created', payload: { conversationId, message } },
      { name: 'turn-finished', payload: { conversationId, turnId, outcome: 'answered', lastSeq: 2, answeredSeq: 1 } },
    ])
  })

  test('tells clients that it has started when it takes a while', async () => {
    const { run, reached, open, conversationId, turnId } = await startPaused()
    const events = await desk().listen(conversationTopic(conversationId))
    const running = run()
    await reached
    await expect.poll(() => events).toEqual([{ name: 'turn-started', payload: { conversationId, turnId } }])
    open()
    await running
    expect(events.slice(1).map(({ name }) => name)).toEqual(['message-created', 'turn-finished'])
  })

  test('replies once when two workers take the turn at the same moment', async () => {
    const { run, botMessages, turns } = await startTracking()
    await Promise.all([run(), run()])
    await run()
    expect(await botMessages()).toHaveLength(1)
    expect(await turns()).toMatchObject([{ state: 'done', attempt: 1 }])
  })

  test('answers in the second attempt when a lease ends, and drops what the first worker brings', async () => {
    const { ctx } = desk()
    const { turnId, run, botMessages, turns } = await startTracking()
    const token = randomUUID()
    const turn = await claimTurn(ctx.db, { turnId, token, leaseMs: 0 })
    if (!turn) throw new Error('The turn was not claimed.')
    await run()
    const replies = await botMessages()
    expect(await turns()).toMatchObject([{ state: 'done', attempt: 2 }])
    const late = {
      state: emptyDialogState,
      replies: [{ text: 'Too late.', content: {} }],
      outcome: 'answered',
      handoffReason: 'requested',
      intent: null,
      unanswered: null,
    } as const
    const deliberation = { ...late, replies: [...late.replies], conflicts: [] }
    expect(await finishTurn(ctx, { turn, token, trace: createTraceRecorder(ctx.metrics, 1), deliberation })).toBeNull()
    expect(await botMessages()).toEqual(replies)
    expect(replies).toHaveLength(1)
    expect(await readHandoff(ctx.db, turn)).toBeNull()
  })

  test('writes nothing for a worker that wakes up after another has answered', async () => {
    const { run, reached, open, botMessages, turns, recover } = await startPaused()
    const slow = run()
    await reached
    const answered = await recover()
    open()
    await slow
    expect(await botMessages()).toEqual(answered)
    expect(answered).toHaveLength(1)
    expect(await turns()).toMatchObject([{ state: 'done', attempt: 2 }])
  })

  test('gives a turn up at once when a stage throws, and answers in the next attempt', async () => {
    const { run, botMessages, turns, sweep, shopper } = await startTracking()
    const worker = { ...desk().ctx, orders: failingLists(desk().ctx.orders, 1) }
    await run(worker)
    expect(await botMessages()).toEqual([])
    expect(await turns()).toMatchObject([{ state: 'running', attempt: 1 }])
    expect(await sweep(worker)).toMatchObject([{ sender: 'bot', text: expect.stringContaining(shopper.orderNumber) }])
    expect(await turns()).toMatchObject([{ state: 'done', attempt: 2 }])
  })

  test('goes on where a killed worker stopped', async () => {
    const { run, botMessages, turns, recover } = await startTracking()
    await run({ ...desk().ctx, db: cutOffAt(desk().ctx.db, 'close_turn', 'before') })
    expect(await botMessages()).toEqual([])
    await recover()
    expect(await botMessages()).toHaveLength(1)
    expect(await turns()).toMatchObject([{ state: 'done', attempt: 2 }])
  })

  test('does not repeat a reply whose commit was not heard of', async () => {
    const { run, botMessages, turns, recover } = await startTracking()
    await run({ ...desk().ctx, db: cutOffAt(desk().ctx.db, 'close_turn', 'after') })
    expect(await recover()).toEqual([])
    expect(await botMessages()).toHaveLength(1)
    expect(await turns()).toMatchObject([{ state: 'done', attempt: 1 }])
  })

  const failed = { state: 'failed', outcome: 'failed' }
  const apology = { sender: 'bot', text: expect.stringContaining('passed your message to a person'), content: { notice: 'failed' } }

  test(`fails visibly after ${maxTurnAttempts} attempts, and calls a person`, async () => {
    const { web, conversationId, run, turns, recover } = await startTracking()
    const worker = { ...desk().ctx, orders: failingLists(desk().ctx.orders, maxTurnAttempts) }
    await run(worker)
    for (let attempt = 2; attempt <= maxTurnAttempts; attempt += 1) expect(await recover(worker)).toEqual([])
    const events = await desk().listen(conversationTopic(conversationId))
    const inbox = await desk().listen('inbox')
    expect(await recover(worker)).toMatchObject([apology])
    expect(await turns()).toMatchObject([{ ...failed, errorCode: 'attempts-exhausted' }])
    expect(await viewConversation(web, { conversationId })).toMatchObject({
      owner: 'queue',
      status: 'pending',
      queuePlace: expect.any(Number),
    })
    const handoff = await readHandoff(desk().ctx.db, { conversationId })
    expect(handoff).toMatchObject({ state: 'waiting', reason: 'turn-failed', packet: { customer: { name: 'Maya Torres' } } })
    expect(withoutStart(events).map(({ name }) => name)).toEqual(['message-created', 'conversation-updated', 'turn-finished'])
    expect(inbox).toEqual([{ name: 'queue-changed', payload: {} }])
  })

  test('fails visibly once the deadline has passed', async () => {
    const { turnId, conversationId, run, botMessages, turns } = await startTracking()
    await desk().ctx.db.query(`UPDATE turn SET deadline_at = clock_timestamp() WHERE id = $1`, [turnId])
    await run()
    expect(await botMessages()).toMatchObject([apology])
    expect(await turns()).toMatchObject([{ ...failed, errorCode: 'deadline-passed' }])
    expect(await readHandoff(desk().ctx.db, { conversationId })).toMatchObject({ reason: 'turn-failed' })
  })

  test('keeps silent when a person takes over while it thinks', async () => {
    const { run, reached, open, conversationId, messages, turns } = await startPaused()
    const running = run()
    await reached
    await takeConversation(desk().as(await desk().newStaff()), { conversationId })
    open()
    await running
    expect((await messages()).map(({ sender }) => sender)).toEqual(['visitor', 'system'])
    expect(await turns()).toMatchObject([{ state: 'done', outcome: 'silent' }])
  })

  test('keeps silent when a person took over before it began', async () => {
    const { run, conversationId, messages, turns } = await startTracking()
    await takeConversation(desk().as(await desk().newStaff()), { conversationId })
    await run()
    expect((await messages()).map(({ sender }) => sender)).toEqual(['visitor', 'system'])
    expect(await turns()).toMatchObject([{ state: 'done', outcome: 'silent' }])
  })

  test('starts afresh after a person gave the conversation back', async () => {
    const shopper = await desk().shop.newShopper()
    const chat = await startChat(desk(), shopper)
    const [proposal] = await chat.say('I want to return my boots, they are too small')
    expect(proposal?.content.card).toMatchObject({ kind: 'confirm' })
    const agent = desk().as(await desk().newStaff())
    await takeConversation(agent, chat)
    await giveBack(agent, chat)
    const [reply] = await chat.say('yes')
    expect(reply?.content.card).toBeUndefined()
    expect(await desk().shop.countEffects(shopper)).toBe(0)
    expect(await listForConversation(desk().ctx.db, chat)).toMatchObject([{ state: 'proposed' }])
  })

  test('leaves a turn on the queue alone once its worker stops', async () => {
    const { turnId, botMessages, turns } = await startTracking()
    const stopped = new AbortController()
    stopped.abort()
    await runTurn(desk().ctx, { turnId, signal: stopped.signal })
    expect(await turns()).toMatchObject([{ state: 'queued', attempt: 0 }])
    expect(await botMessages()).toEqual([])
  })

  test('gives a turn up at once when its worker stops while it thinks', async () => {
    const { turnId, turns, sweep, botMessages } = await startTracking()
    const { orders, reached, open } = pausingLists(desk().ctx.orders)
    const stopping = new AbortController()
    const running = runTurn({ ...desk().ctx, orders }, { turnId, signal: stopping.signal })
    await reached
    stopping.abort(new Error('stopping'))
    open()
    await running
    expect(await botMessages()).toEqual([])
    expect(await turns()).toMatchObject([{ state: 'running', attempt: 1 }])
    expect(await sweep()).toHaveLength(1)
  })
})
