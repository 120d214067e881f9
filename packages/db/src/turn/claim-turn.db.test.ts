import { randomUUID } from 'node:crypto'
import { emptyDialogState } from '@frontdesk/contracts/dialog'
import { expect, test } from 'vitest'
import { proposeRun } from '../action-run/propose-run.ts'
import { answer, startConversation } from '../testing/conversation.ts'
import { describeOnEachShape } from '../testing/databases.ts'
import { claimTurn } from './claim-turn.ts'
import { extendLease } from './extend-lease.ts'
import { releaseTurn } from './release-turn.ts'

describeOnEachShape((database) => {
  test('hands out everything needed to answer', async () => {
    const { db } = database()
    const customer = { customerId: randomUUID(), name: 'Maya Chen', email: 'maya@example.com' }
    const { send, sendAndClaim, conversationId, visitorId } = await startConversation(db, customer)
    const earlier = await sendAndClaim('Hello')
    await answer(db, earlier, { dialogState: { ...emptyDialogState, turns: 1 } })
    const { turnId } = await send('one')
    await send('two')
    const claimed = await claimTurn(db, { turnId: turnId ?? '', token: randomUUID(), leaseMs: 60_000 })
    expect(claimed).toMatchObject({
      turnId,
      conversationId,
      visitorId,
      attempt: 1,
      overdue: false,
      firstSeq: 3,
      lastSeq: 4,
      owner: 'bot',
      customer: { id: customer.customerId, name: 'Maya Chen', email: 'maya@example.com' },
      dialogState: { turns: 1 },
      runs: [],
    })
    expect(claimed?.messages.map(({ text }) => text)).toEqual(['one', 'two'])
    expect(claimed?.history.map(({ text }) => text)).toEqual(['Hello', 'Hello.'])
  })

  test('is won by one of several workers', async () => {
    const { db } = database()
    const { send } = await startConversation(db)
    const { turnId } = await send('Hello')
    const claims = await Promise.all(
      Array.from({ length: 10 }, () => claimTurn(db, { turnId: turnId ?? '', token: randomUUID(), leaseMs: 60_000 })),
    )
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1)
  })

  test('waits for the turn that runs before it', async () => {
    const { db } = database()
    const { send, sendAndClaim } = await startConversation(db)
    const running = await sendAndClaim('one', { leaseMs: -1 })
    const { turnId } = await send('two')
    const claim = { turnId: turnId ?? '', token: randomUUID(), leaseMs: 60_000 }
    expect(await claimTurn(db, claim)).toBeNull()
    expect(await answer(db, running)).toMatchObject({ kind: 'finished', nextTurnId: turnId })
    expect(await claimTurn(db, claim)).toMatchObject({ turnId, attempt: 1, firstSeq: 2 })
  })

  test('is claimed again once its lease has ended, under a new token', async () => {
    const { db } = database()
    const { sendAndClaim } = await startConversation(db)
    const { turnId, token } = await sendAndClaim('Hello', { leaseMs: -1 })
    const second = { turnId, token: randomUUID() }
    expect(await claimTurn(db, { ...second, leaseMs: 60_000 })).toMatchObject({ attempt: 2 })
    expect(await extendLease(db, { turnId, token, leaseMs: 60_000 })).toBe(false)
    expect(await answer(db, { turnId, token })).toEqual({ kind: 'fenced' })
    expect(await extendLease(db, { ...second, leaseMs: 60_000 })).toBe(true)
    expect(await answer(db, second)).toMatchObject({ kind: 'finished' })
  })

  test('is free again when it is released', async () => {
    const { db } = database()
    const { sendAndClaim } = await startConversation(db)
    const { turnId, token } = await sendAndClaim('Hello')
    expect(await claimTurn(db, { turnId, token: randomUUID(), leaseMs: 60_000 })).toBeNull()
    expect(await releaseTurn(db, { turnId, token: randomUUID() })).toBe(false)
    expect(await releaseTurn(db, { turnId, token })).toBe(true)
    expect(await answer(db, { turnId, token })).toEqual({ kind: 'fenced' })
    expect(await claimTurn(db, { turnId, token: randomUUID(), leaseMs: 60_000 })).toMatchObject({ attempt: 2 })
  })

  test('tells that the deadline has passed, and of the runs of the conversation', async () => {
    const { db } = database()
    const { sendAndClaim, conversationId } = await startConversation(db)
    const first = await sendAndClaim('Cancel my order', { leaseMs: -1, deadlineMs: -1 })
    expect(first.claimed.overdue).toBe(true)
    const proposal = { id: randomUUID(), conversationId, turnId: first.turnId, actionId: 'cancel-order', businessKey: randomUUID() }
    await proposeRun(db, { ...proposal, input: { number: 'LK-1' }, summary: {} })
    const again = await claimTurn(db, { turnId: first.turnId, token: randomUUID(), leaseMs: 1000 })
    expect(again?.runs).toMatchObject([
      { id: proposal.id, state: 'proposed', actionId: 'cancel-order', input: { number: 'LK-1' }, receiptId: null },
    ])
  })

  test('knows no turn that is not there or has ended', async () => {
    const { db } = database()
    const { sendAndClaim } = await startConversation(db)
    const turn = await sendAndClaim('Hello')
    await answer(db, turn)
    expect(await claimTurn(db, { turnId: turn.turnId, token: randomUUID(), leaseMs: 1000 })).toBeNull()
    expect(await claimTurn(db, { turnId: randomUUID(), token: randomUUID(), leaseMs: 1000 })).toBeNull()
  })
})
