import type { Message } from '@frontdesk/contracts/message'
import { listForConversation } from '@frontdesk/db/action-run/list-for-conversation'
import { claimTurn } from '@frontdesk/db/turn/claim-turn'
import { expect, test } from 'vitest'
import type { TurnContext } from '../context.ts'
import { cutOffAt, failingAt, failingEffect } from '../testing/faults.ts'
import { describeOnEachDesk } from '../testing/open-test-desk.ts'
import { startChat } from '../testing/start-chat.ts'
import { createTraceRecorder } from '../turn/trace-recorder.ts'
import { cancelProposal } from './cancel-proposal.ts'
import { executeRun } from './execute-run.ts'
import { sweepRuns } from './sweep-runs.ts'

const claimStatement = 'claim_run'
const recordStatement = 'UPDATE action_run'
const finishStatement = 'close_turn'

const errands = [
  { status: 'delivered', words: 'I want to return my boots, they are too small', receiptId: /^RT-/ },
  { status: 'pending', words: 'Cancel my order, I no longer needed it', receiptId: /^CN-/ },
] as const

const receiptIds = (messages: readonly Message[]): string[] =>
  messages.flatMap(({ content }) => (content.card?.kind === 'receipt' ? [content.card.receiptId] : []))

describeOnEachDesk((desk) => {
  /** A chat with the card of a proposal in front of the visitor. */
  const propose = async ({ status, words }: (typeof errands)[number] = errands[0]) => {
    const shopper = await desk().shop.newShopper(status)
    const chat = await startChat(desk(), shopper)
    const card = (await chat.say(words)).at(-1)?.content.card
    if (card?.kind !== 'confirm') throw new Error('There is no proposal.')
    const press = (decision: 'confirm' | 'cancel') => ({ kind: 'confirm' as const, actionRunId: card.actionRunId, decision })
    return {
      ...chat,
      shopper,
      card,
      confirm: (worker?: TurnContext) => chat.say('Confirm', press('confirm'), worker),
      press: (decision: 'confirm' | 'cancel') => chat.send(decision, press(decision)),
      runs: () => listForConversation(desk().ctx.db, chat),
      countEffects: () => desk().shop.countEffects(shopper),
    }
  }
  type Proposed = Awaited<ReturnType<typeof propose>>

  const expectOnce = async (chat: Proposed) => {
    expect(await chat.countEffects()).toBe(1)
    const shown = receiptIds(await chat.messages())
    expect(shown).toHaveLength(1)
    expect(await chat.runs()).toMatchObject([{ id: chat.card.actionRunId, state: 'succeeded', receiptId: shown[0], errorCode: null }])
    expect((await chat.turns()).at(-1)).toMatchObject({ state: 'done', outcome: 'acted' })
  }

  test.each(errands)('$words: proposed, confirmed, done once, with a receipt', async (errand) => {
    const chat = await propose(errand)
    expect(await chat.runs()).toMatchObject([{ state: 'proposed', attempt: 0, confirmedSeq: null }])
    expect(await chat.countEffects()).toBe(0)
    const [reply] = await chat.confirm()
    expect(reply?.content.card).toMatchObject({ kind: 'receipt', receiptId: expect.stringMatching(errand.receiptId) })
    expect(await chat.runs()).toMatchObject([{ state: 'succeeded', attempt: 1, confirmedSeq: 3, finishedAt: expect.any(Date) }])
    await expectOnce(chat)
  })

  test('takes a plain yes as well', async () => {
    const chat = await propose()
    await chat.say('yes please')
    await expectOnce(chat)
  })

  test.each([
    ['pressed again in a later turn', true],
    ['pressed twice in one burst', false],
  ])('does it once when Confirm is %s, and says so', async (_, between) => {
    const chat = await propose()
    await chat.press('confirm')
    if (between) await desk().runAll()
    await chat.press('confirm')
    await desk().runAll()
    expect(await chat.countEffects()).toBe(1)
    const [receipt, again, ...more] = (await chat.botMessages()).slice(1)
    expect(receipt?.text).toContain('is set up')
    expect(again?.text).toContain('already been done')
    expect(receiptIds([receipt, again].filter((message) => message !== undefined))).toEqual(
      Array(2).fill((await chat.runs())[0]?.receiptId),
    )
    expect(more).toEqual([])
  })

  /** How a worker may be killed, or its calls fail, while it carries out a confirmed run. */
  const accidents: readonly [string, (ctx: TurnContext) => TurnContext][] = [
    ['killed before it claims the run', (ctx) => ({ ...ctx, db: cutOffAt(ctx.db, claimStatement, 'before') })],
    ['killed between claim and call', (ctx) => ({ ...ctx, db: cutOffAt(ctx.db, claimStatement, 'after') })],
    ['killed between call and record', (ctx) => ({ ...ctx, db: cutOffAt(ctx.db, recordStatement, 'before') })],
    ['killed as it records', (ctx) => ({ ...ctx, db: cutOffAt(ctx.db, recordStatement, 'after') })],
    ['killed between record and finish', (ctx) => ({ ...ctx, db: cutOffAt(ctx.db, finishStatement, 'before') })],
    ['killed as it finishes', (ctx) => ({ ...ctx, db: cutOffAt(ctx.db, finishStatement, 'after') })],
    ['without an answer, nothing done', (ctx) => ({ ...ctx, orders: failingEffect(ctx.orders, 'before') })],
    ['without an answer, all done', (ctx) => ({ ...ctx, orders: failingEffect(ctx.orders, 'after') })],
    ['unable to record once', (ctx) => ({ ...ctx, db: failingAt(ctx.db, recordStatement, 1) })],
    ['unable to finish once', (ctx) => ({ ...ctx, db: failingAt(ctx.db, finishStatement, 1) })],
  ]

  test.each(accidents)('ends in one effect and one receipt with a worker %s', async (_, hurt) => {
    const chat = await propose()
    await chat.confirm(hurt(desk().ctx))
    await chat.recover()
    await expectOnce(chat)
  })

  test.each(accidents.filter(([name]) => /record|finish/.test(name)))(
    'shows a burst of two presses one receipt and its repetition with a worker %s',
    async (_, hurt) => {
      const chat = await propose()
      await chat.press('confirm')
      await chat.press('confirm')
      await desk().runAll(hurt(desk().ctx))
      await chat.recover()
      expect(await chat.countEffects()).toBe(1)
      const [receipt, again, ...more] = (await chat.botMessages()).slice(1)
      expect([receipt?.text, again?.text]).toEqual([expect.stringContaining('is set up'), expect.stringContaining('already been done')])
      expect(more).toEqual([])
    },
  )

  test.each(['before', 'after'] as const)('leaves the outcome unknown when the call fails %s the effect, and looks it up', async (when) => {
    const chat = await propose()
    const orders = failingEffect(desk().ctx.orders, when)
    expect(await chat.confirm({ ...desk().ctx, orders })).toEqual([])
    expect(await chat.runs()).toMatchObject([{ state: 'unknown', errorCode: 'outcome-unknown', attempt: 1, finishedAt: null }])
    expect(await chat.countEffects()).toBe(when === 'after' ? 1 : 0)
    const calls: string[] = []
    await chat.recover({
      ...desk().ctx,
      orders: {
        ...desk().ctx.orders,
        findReturn: (key) => {
          calls.push('find')
          return desk().ctx.orders.findReturn(key)
        },
        createReturn: (request) => {
          calls.push('create')
          return desk().ctx.orders.createReturn(request)
        },
      },
    })
    expect(calls).toEqual(when === 'after' ? ['find'] : ['find', 'create'])
    await expectOnce(chat)
  })

  test('waits for a claim that it could not give up, without using up its attempts', async () => {
    const chat = await propose()
    await chat.confirm({ ...desk().ctx, db: failingAt(desk().ctx.db, recordStatement, 2) })
    expect(await chat.runs()).toMatchObject([{ state: 'claimed' }])
    await desk().ctx.db.query(`UPDATE action_run SET claimed_until = claimed_until + interval '1 minute' WHERE id = $1`, [
      chat.card.actionRunId,
    ])
    for (let sweep = 0; sweep < 3; sweep += 1) {
      await chat.sweep()
    }
    expect((await chat.turns()).at(-1)).toMatchObject({ state: 'running', attempt: 2 })
    await chat.recover()
    await expectOnce(chat)
  })

  test('fails visibly when no attempt succeeds; what happened is settled by the sweeper', async () => {
    const chat = await propose()
    const findReturn = async (): Promise<never> => {
      throw new Error('The order system is away.')
    }
    const worker = { ...desk().ctx, orders: { ...failingEffect(desk().ctx.orders, 'after'), findReturn } }
    await chat.confirm(worker)
    await chat.recover(worker)
    await chat.recover(worker)
    const [apology] = await chat.recover(worker)
    expect(apology?.content.notice).toBe('failed')
    expect((await chat.turns()).at(-1)).toMatchObject({ outcome: 'failed', errorCode: 'attempts-exhausted' })
    await desk().ctx.db.query(`UPDATE action_run SET claimed_until = claimed_until - interval '1 minute' WHERE id = $1`, [
      chat.card.actionRunId,
    ])
    await sweepRuns(desk().ctx)
    expect(await chat.runs()).toMatchObject([{ state: 'succeeded', receiptId: expect.stringMatching(/^RT-/) }])
    expect(await chat.countEffects()).toBe(1)
  })

  test('says what policy forbids since the proposal, and changes nothing', async () => {
    const chat = await propose()
    await desk().ctx.db.query(`UPDATE shop_order SET delivered_at = delivered_at - interval '200 days' WHERE id = $1`, [
      chat.shopper.orderId,
    ])
    const [reply] = await chat.confirm()
    expect(reply?.text).toContain('could be returned until')
    expect(await chat.runs()).toMatchObject([{ state: 'failed', errorCode: 'forbidden', receiptId: null }])
    expect(await chat.countEffects()).toBe(0)
    expect((await chat.turns()).at(-1)).toMatchObject({ state: 'done', outcome: 'refused' })
  })

  test('withdraws a proposal; confirming it later does nothing', async () => {
    const chat = await propose()
    await chat.press('cancel')
    await desk().runAll()
    expect(await chat.runs()).toMatchObject([{ state: 'cancelled', finishedAt: expect.any(Date) }])
    const [reply] = await chat.confirm()
    expect(reply?.text).toContain('no longer current')
    expect(await chat.runs()).toMatchObject([{ state: 'cancelled', attempt: 0 }])
    expect(await chat.countEffects()).toBe(0)
  })

  test('does nothing for the card of an older proposal', async () => {
    const chat = await propose()
    const [, ...replies] = [await chat.say('never mind'), ...(await chat.say('I want to return my boots, they are too small'))]
    expect(replies.at(-1)?.content.card).toMatchObject({ kind: 'confirm' })
    const [reply] = await chat.confirm()
    expect(reply?.text).toContain('no longer current')
    expect((await chat.runs()).map(({ state }) => state)).toEqual(['cancelled', 'proposed'])
    expect(await chat.countEffects()).toBe(0)
  })

  test('does nothing for the card of another conversation', async () => {
    const chat = await propose()
    const stranger = await startChat(desk(), await desk().shop.newShopper())
    const [reply] = await stranger.say('Confirm', { kind: 'confirm', actionRunId: chat.card.actionRunId, decision: 'confirm' })
    expect(reply?.text).toContain('no longer current')
    expect(await chat.runs()).toMatchObject([{ state: 'proposed' }])
    expect(await chat.countEffects()).toBe(0)
  })

  test('touches no run of another conversation, even where the dialog asks for it', async () => {
    const chat = await propose()
    const { ctx } = desk()
    const stranger = await startChat(desk(), chat.shopper)
    const { turnId } = await stranger.send('Hello')
    const turn = await claimTurn(ctx.db, { turnId: turnId ?? '', token: ctx.newId(), leaseMs: 6000 })
    if (!turn) throw new Error('The turn was not claimed.')
    const input = { turn, runId: chat.card.actionRunId, confirmedSeq: 1, trace: createTraceRecorder(ctx.metrics, 1) }
    expect(await executeRun(ctx, input)).toMatchObject({ kind: 'refused', code: 'not-current' })
    await cancelProposal(ctx, input)
    expect(await chat.runs()).toMatchObject([{ state: 'proposed', attempt: 0 }])
    expect(await chat.countEffects()).toBe(0)
    await stranger.recover()
  })

  test('carries nothing out for a visitor who is not that customer any more', async () => {
    const chat = await propose()
    const other = await desk().shop.newShopper()
    await desk().ctx.db.query('UPDATE visitor SET customer_id = $2 WHERE id = $1', [chat.visitorId, other.id])
    const [reply] = await chat.confirm()
    expect(reply?.text).toContain("can't find an order with that number on your account")
    expect(await chat.runs()).toMatchObject([{ state: 'failed', errorCode: 'not-found' }])
    expect(await chat.countEffects()).toBe(0)
  })

  test('proposes nothing on the order of another customer', async () => {
    const victim = await desk().shop.newShopper()
    const chat = await startChat(desk(), await desk().shop.newShopper())
    const [reply] = await chat.say(`I want to return my boots from ${victim.orderNumber}, they are too small`)
    expect(reply?.text).toContain("can't find an order with that number on your account")
    expect(await listForConversation(desk().ctx.db, chat)).toEqual([])
    expect(await desk().shop.countEffects(victim)).toBe(0)
  })
})
