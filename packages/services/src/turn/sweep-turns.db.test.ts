import { beforeEach, expect, test } from 'vitest'
import type { TurnContext } from '../context.ts'
import { pausingLists, queueAway } from '../testing/faults.ts'
import { describeOnEachDesk } from '../testing/open-test-desk.ts'
import { startChat, type TestChat } from '../testing/start-chat.ts'
import { runTurn } from './run-turn.ts'
import { sweepTurns } from './sweep-turns.ts'

const signal = new AbortController().signal

describeOnEachDesk((desk) => {
  // Only what a test leaves on the queue itself is stranded in it.
  beforeEach(() => desk().runAll())

  /** A chat whose message has waited as long as it takes to look stranded, its job lost. */
  const startStranded = async (): Promise<TestChat> => {
    const chat = await startChat(desk())
    const { ctx } = desk()
    const { turnId } = await chat.send('Hello')
    await desk().runAll({ ...ctx, db: { ...ctx.db, query: () => Promise.reject(new Error('This worker does nothing.')) } })
    await ctx.db.query(`UPDATE turn SET created_at = created_at - interval '2 seconds' WHERE id = $1`, [turnId])
    return chat
  }
  const sweep = (ctx: TurnContext = desk().ctx) => sweepTurns(ctx, { signal })
  const answered = [{ state: 'done', outcome: 'answered', attempt: 1 }]

  test('puts a turn whose job was lost back on the queue', async () => {
    const chat = await startStranded()
    expect(await sweep()).toBe(1)
    expect(await chat.turns()).toMatchObject([{ state: 'queued' }])
    await desk().runAll()
    expect(await chat.turns()).toMatchObject(answered)
    expect(await sweep()).toBe(0)
  })

  test('runs turns itself while the queue is away', async () => {
    const chats = [await startStranded(), await startStranded(), await startStranded()]
    expect(await sweep({ ...desk().ctx, queue: queueAway(desk().ctx.queue) })).toBe(3)
    for (const chat of chats) {
      expect(await chat.turns()).toMatchObject(answered)
      expect(await chat.botMessages()).toHaveLength(1)
    }
  })

  test('runs only those itself that the queue did not take', async () => {
    const [first, second] = [await startStranded(), await startStranded()]
    let calls = 0
    const queue = queueAway(desk().ctx.queue, () => {
      calls += 1
      return calls > 1
    })
    expect(await sweep({ ...desk().ctx, queue })).toBe(2)
    expect(await first.turns()).toMatchObject([{ state: 'queued' }])
    expect(await second.turns()).toMatchObject(answered)
    await desk().runAll()
    expect(await first.turns()).toMatchObject(answered)
  })

  test('makes one reply when several sweep at the same moment, with the queue and without', async () => {
    const chat = await startStranded()
    const away = { ...desk().ctx, queue: queueAway(desk().ctx.queue) }
    await Promise.all([sweep(), sweep(away), sweep(away)])
    await desk().runAll()
    expect(await chat.turns()).toMatchObject(answered)
    expect(await chat.botMessages()).toHaveLength(1)
  })

  test('leaves alone what has just come, what runs, and what waits behind it', async () => {
    const young = await startChat(desk())
    await young.send('Hello')
    const busy = await startChat(desk(), await desk().shop.newShopper())
    const { turnId } = await busy.send('Where is my order?')
    const { orders, reached, open } = pausingLists(desk().ctx.orders)
    const running = runTurn({ ...desk().ctx, orders }, { turnId: turnId ?? '', signal })
    await reached
    const behind = await busy.send('Hello')
    await desk().ctx.db.query(`UPDATE turn SET created_at = created_at - interval '2 seconds' WHERE id = ANY($1::uuid[])`, [
      [turnId, behind.turnId],
    ])
    await desk().ctx.db.query(`UPDATE turn SET created_at = clock_timestamp() + interval '1 minute' WHERE conversation_id = $1`, [
      young.conversationId,
    ])
    expect(await sweep()).toBe(0)
    open()
    await running
    await desk().runAll()
    expect((await busy.turns()).map(({ state, attempt }) => [state, attempt])).toEqual([
      ['done', 1],
      ['done', 1],
    ])
    expect(await young.turns()).toMatchObject(answered)
  })

  test('runs none itself once its worker stops', async () => {
    const chat = await startStranded()
    const stopped = new AbortController()
    stopped.abort()
    await sweepTurns({ ...desk().ctx, queue: queueAway(desk().ctx.queue) }, { signal: stopped.signal })
    expect(await chat.turns()).toMatchObject([{ state: 'queued', attempt: 0 }])
    await sweep()
  })
})
