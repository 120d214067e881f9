import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { startConversation } from '../testing/conversation.ts'
import { describeOnEachShape } from '../testing/databases.ts'
import { cancelRun } from './cancel-run.ts'
import { claimRun } from './claim-run.ts'
import { findExpiredRuns } from './find-expired-runs.ts'
import { listForConversation } from './list-for-conversation.ts'
import { listRuns } from './list-runs.ts'
import { type ProposeRunInput, proposeRun } from './propose-run.ts'
import { readRun } from './read-run.ts'
import { recordRun } from './record-run.ts'

const receipt = { receiptId: 'R-1', title: 'Cancelled', rows: [], text: 'Your order is cancelled.' }

describeOnEachShape((database) => {
  const startTurn = async () => {
    const { db } = database()
    const { conversationId, sendAndClaim } = await startConversation(db)
    const { turnId, token: turnToken } = await sendAndClaim('Cancel my order')
    const propose = (businessKey: string, options: Partial<ProposeRunInput> = {}) =>
      proposeRun(db, {
        id: randomUUID(),
        conversationId,
        turnId,
        actionId: 'cancel-order',
        businessKey,
        input: { number: 'LK-1' },
        summary: { title: 'Cancel LK-1' },
        ...options,
      })
    const proposeNew = async (businessKey: string = randomUUID(), options: Partial<ProposeRunInput> = {}) => {
      const proposed = await propose(businessKey, options)
      if (proposed.kind !== 'proposed') throw new Error(proposed.kind)
      return proposed.run
    }
    const claim = (
      runId: string,
      options: { token?: string; claimMs?: number; conversationId?: string | null; confirmedSeq?: number | null } = {},
    ) => claimRun(db, { runId, conversationId, token: randomUUID(), claimMs: 60_000, confirmedSeq: 1, ...options })
    return { db, conversationId, turnId, turnToken, propose, proposeNew, claim }
  }

  test('goes from proposal to receipt, and holds its key for ever', async () => {
    const { db, conversationId, turnId, propose, proposeNew, claim } = await startTurn()
    const run = await proposeNew()
    expect(run).toMatchObject({
      conversationId,
      turnId,
      state: 'proposed',
      input: { number: 'LK-1' },
      summary: { title: 'Cancel LK-1' },
      attempt: 0,
    })
    const token = randomUUID()
    expect(await claim(run.id, { token })).toMatchObject({ kind: 'claimed', resumed: false, run: { attempt: 1, confirmedSeq: 1 } })
    expect(await claim(run.id)).toMatchObject({ kind: 'busy' })
    expect(await propose(run.businessKey)).toMatchObject({ kind: 'held', run: { id: run.id, state: 'claimed' } })
    expect(await recordRun(db, { runId: run.id, token: randomUUID(), state: 'failed', receipt: null, errorCode: 'x' })).toBe(false)
    expect(await recordRun(db, { runId: run.id, token, state: 'succeeded', receipt, errorCode: null })).toBe(true)
    expect(await recordRun(db, { runId: run.id, token, state: 'failed', receipt: null, errorCode: 'x' })).toBe(false)
    expect(await claim(run.id)).toMatchObject({ kind: 'ended', run: { state: 'succeeded', receipt, receiptId: 'R-1' } })
    expect(await (await startTurn()).propose(run.businessKey)).toMatchObject({ kind: 'held', run: { id: run.id, receiptId: 'R-1' } })
    expect(await readRun(db, { runId: run.id })).toMatchObject({ state: 'succeeded', finishedAt: expect.any(Date) })
    expect(await readRun(db, { runId: randomUUID() })).toBeNull()
  })

  test('gives way to a newer proposal of the conversation or of the same effect', async () => {
    const { db, conversationId, proposeNew } = await startTurn()
    const first = await proposeNew()
    const second = await proposeNew()
    const elsewhere = await (await startTurn()).proposeNew(second.businessKey)
    const states = await listForConversation(db, { conversationId })
    expect(new Map(states.map(({ id, state }) => [id, state]))).toEqual(
      new Map([
        [first.id, 'cancelled'],
        [second.id, 'cancelled'],
      ]),
    )
    expect(await readRun(db, { runId: elsewhere.id })).toMatchObject({ state: 'proposed' })
  })

  test('holds one run of a key, however many conversations want it at once', async () => {
    const key = randomUUID()
    const turns = await Promise.all(Array.from({ length: 6 }, startTurn))
    const outcomes = await Promise.all(
      turns.map(async ({ propose, claim }) => {
        const proposed = await propose(key)
        if (proposed.kind !== 'proposed') return proposed.kind
        return (await claim(proposed.run.id)).kind
      }),
    )
    expect(outcomes.filter((kind) => kind === 'claimed')).toHaveLength(1)
    expect(new Set(outcomes)).toEqual(new Set([...outcomes.filter((kind) => kind === 'ended' || kind === 'held'), 'claimed']))
    const { db } = database()
    expect(await db.query(`SELECT 1 FROM action_run WHERE business_key = $1 AND state = 'claimed'`, [key])).toHaveLength(1)
  })

  test('is claimed again when its outcome is unknown or its claim ran out', async () => {
    const { db, proposeNew, claim } = await startTurn()
    const run = await proposeNew()
    const [first, second] = [randomUUID(), randomUUID()]
    await claim(run.id, { token: first, claimMs: -1, confirmedSeq: 5 })
    expect(await claim(run.id, { token: second, claimMs: -1, confirmedSeq: null })).toMatchObject({
      kind: 'claimed',
      resumed: true,
      run: { attempt: 2, confirmedSeq: 5 },
    })
    expect(await recordRun(db, { runId: run.id, token: first, state: 'succeeded', receipt, errorCode: null })).toBe(false)
    expect(await recordRun(db, { runId: run.id, token: second, state: 'unknown', receipt: null, errorCode: 'timeout' })).toBe(true)
    expect((await findExpiredRuns(db, { expiredForMs: 0, limit: 10 })).map(({ id }) => id)).toContain(run.id)
    expect((await findExpiredRuns(db, { expiredForMs: 60_000, limit: 10 })).map(({ id }) => id)).not.toContain(run.id)
    expect(await claim(run.id)).toMatchObject({ kind: 'claimed', resumed: true, run: { attempt: 3 } })
    expect((await findExpiredRuns(db, { expiredForMs: 0, limit: 10 })).map(({ id }) => id)).not.toContain(run.id)
  })

  test('frees its key when it failed or was cancelled', async () => {
    const { db, conversationId, proposeNew, claim } = await startTurn()
    const failed = await proposeNew()
    const token = randomUUID()
    await claim(failed.id, { token })
    await recordRun(db, { runId: failed.id, token, state: 'failed', receipt: null, errorCode: 'forbidden' })
    const next = await proposeNew(failed.businessKey)
    expect(await cancelRun(db, { runId: next.id, conversationId: randomUUID() })).toBe(false)
    expect(await cancelRun(db, { runId: next.id, conversationId })).toBe(true)
    expect(await cancelRun(db, { runId: next.id, conversationId })).toBe(false)
    expect(await claim(next.id)).toMatchObject({ kind: 'ended', run: { state: 'cancelled' } })
    await proposeNew(failed.businessKey)
  })

  test('belongs to its conversation and to the worker that has its turn', async () => {
    const { turnToken, propose, proposeNew, claim } = await startTurn()
    const run = await proposeNew()
    expect(await claim(run.id, { conversationId: randomUUID() })).toEqual({ kind: 'not-found' })
    expect(await claim(randomUUID())).toEqual({ kind: 'not-found' })
    expect(await propose(randomUUID(), { turnToken: randomUUID() })).toEqual({ kind: 'fenced' })
    expect(await propose(randomUUID(), { turnToken })).toMatchObject({ kind: 'proposed' })
  })

  test('is listed newest first, page by page', async () => {
    const { db, proposeNew } = await startTurn()
    const actionId = randomUUID()
    const first = await proposeNew(randomUUID(), { actionId })
    await db.query(`UPDATE action_run SET created_at = created_at - interval '1 second' WHERE id = $1`, [first.id])
    const second = await proposeNew(randomUUID(), { actionId })
    const page = await listRuns(db, { state: null, actionId, before: null, limit: 1 })
    expect(page.map(({ id }) => id)).toEqual([second.id])
    const rest = await listRuns(db, { state: 'cancelled', actionId, before: page[0] ?? null, limit: 1 })
    expect(rest.map(({ id }) => id)).toEqual([first.id])
  })
})
