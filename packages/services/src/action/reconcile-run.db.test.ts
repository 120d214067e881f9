import { readRun } from '@frontdesk/db/action-run/read-run'
import { expect, test } from 'vitest'
import type { TurnContext } from '../context.ts'
import { cutOffAt, failingEffect } from '../testing/faults.ts'
import { describeOnEachDesk } from '../testing/open-test-desk.ts'
import { startChat } from '../testing/start-chat.ts'
import { reconcileRun } from './reconcile-run.ts'
import { sweepRuns } from './sweep-runs.ts'

describeOnEachDesk((desk) => {
  /** A run that was confirmed in front of a worker that `hurt` prepares. */
  const confirmWith = async (hurt: (ctx: TurnContext) => TurnContext) => {
    const shopper = await desk().shop.newShopper()
    const chat = await startChat(desk(), shopper)
    const card = (await chat.say('I want to return my boots, they are too small')).at(-1)?.content.card
    if (card?.kind !== 'confirm') throw new Error('There is no proposal.')
    const { actionRunId } = card
    const confirm = (worker?: TurnContext) => chat.say('Confirm', { kind: 'confirm', actionRunId, decision: 'confirm' }, worker)
    await confirm(hurt(desk().ctx))
    return {
      ...chat,
      actionRunId,
      confirm,
      read: () => readRun(desk().ctx.db, { runId: actionRunId }),
      reconcile: (ctx: TurnContext = desk().ctx) => reconcileRun(ctx, { actionRunId }),
      countEffects: () => desk().shop.countEffects(shopper),
    }
  }
  const failing = (when: 'before' | 'after') => (ctx: TurnContext) => ({ ...ctx, orders: failingEffect(ctx.orders, when) })
  const untouched = (ctx: TurnContext): TurnContext => {
    const refuse = async (): Promise<never> => {
      throw new Error('This must not be called.')
    }
    return { ...ctx, orders: { ...ctx.orders, findReturn: refuse, createReturn: refuse } }
  }

  test('finds an effect that was made: succeeded, and the turn shows its receipt', async () => {
    const chat = await confirmWith(failing('after'))
    expect(await chat.read()).toMatchObject({ state: 'unknown' })
    await chat.reconcile()
    const run = await chat.read()
    expect(run).toMatchObject({ state: 'succeeded', receiptId: expect.stringMatching(/^RT-/), errorCode: null })
    const [reply] = await chat.recover()
    expect(reply).toMatchObject({ text: expect.stringContaining('is set up'), content: { card: { receiptId: run?.receiptId } } })
    expect(await chat.countEffects()).toBe(1)
  })

  test('does not find one that was never made: failed, and never made later', async () => {
    const chat = await confirmWith(failing('before'))
    await chat.reconcile()
    expect(await chat.read()).toMatchObject({ state: 'failed', receiptId: null, errorCode: 'never-happened' })
    const [reply] = await chat.recover()
    expect(reply?.text).toContain('no longer current')
    await chat.confirm()
    expect(await chat.read()).toMatchObject({ state: 'failed' })
    expect(await chat.countEffects()).toBe(0)
  })

  test('leaves a run alone that its turn holds', async () => {
    const chat = await confirmWith((ctx) => ({ ...ctx, db: cutOffAt(ctx.db, 'claim_run', 'after') }))
    const before = await chat.read()
    expect(before).toMatchObject({ state: 'claimed', attempt: 1 })
    await chat.reconcile(untouched(desk().ctx))
    expect(await chat.read()).toEqual(before)
  })

  test('leaves runs alone that ended, and those that nobody confirmed', async () => {
    const done = await confirmWith((ctx) => ctx)
    const open = await confirmWith((ctx) => ({ ...ctx, db: cutOffAt(ctx.db, 'claim_run', 'before') }))
    for (const [chat, state] of [[done, 'succeeded'] as const, [open, 'proposed'] as const]) {
      const before = await chat.read()
      expect(before).toMatchObject({ state })
      await chat.reconcile(untouched(desk().ctx))
      expect(await chat.read()).toEqual(before)
    }
  })

  test('tries again later when the order system does not answer', async () => {
    const chat = await confirmWith(failing('after'))
    await expect(chat.reconcile(untouched(desk().ctx))).rejects.toThrow('must not be called')
    expect(await chat.read()).toMatchObject({ state: 'claimed' })
    await desk().expireLeases()
    await desk().ctx.queue.enqueue('action.reconcile', { actionRunId: chat.actionRunId }, { jobId: chat.actionRunId })
    await desk().runAll()
    expect(await chat.read()).toMatchObject({ state: 'succeeded' })
  })

  test('the sweeper gives the turn time to settle its run, and is not held up by one that cannot be settled', async () => {
    const chats = [await confirmWith(failing('after')), await confirmWith(failing('after')), await confirmWith(failing('after'))]
    const [stuck, old, young] = chats
    if (!stuck || !old || !young) throw new Error('There are three.')
    const { db } = desk().ctx
    for (const [seconds, chat] of [[120, stuck] as const, [60, old] as const])
      await db.query(`UPDATE action_run SET claimed_until = clock_timestamp() - $2::int * interval '1 second' WHERE id = $1`, [
        chat.actionRunId,
        seconds,
      ])
    const { businessKey } = (await stuck.read()) ?? {}
    const findReturn: TurnContext['orders']['findReturn'] = async (key) => {
      if (key === businessKey) throw new Error('The order system does not know.')
      return desk().ctx.orders.findReturn(key)
    }
    await sweepRuns({ ...desk().ctx, orders: { ...desk().ctx.orders, findReturn } })
    expect(await stuck.read()).toMatchObject({ state: 'claimed' })
    expect(await old.read()).toMatchObject({ state: 'succeeded' })
    expect(await young.read()).toMatchObject({ state: 'unknown' })
  })
})
