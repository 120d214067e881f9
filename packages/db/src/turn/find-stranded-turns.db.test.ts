import { expect, test } from 'vitest'
import { startConversation } from '../testing/conversation.ts'
import { describeOnEachShape } from '../testing/databases.ts'
import { countTurns } from './count-turns.ts'
import { findStrandedTurns } from './find-stranded-turns.ts'

describeOnEachShape((database) => {
  test('finds what nobody works on', async () => {
    const { db } = database()
    expect(await countTurns(db)).toEqual({ queued: 0, running: 0, oldestQueuedMs: 0 })
    const forgotten = await (await startConversation(db)).send('queued')
    const blocked = await startConversation(db)
    await blocked.sendAndClaim('held')
    await blocked.send('queued behind a running one')
    const abandoned = await (await startConversation(db)).sendAndClaim('abandoned', { leaseMs: -1 })
    const overdue = await (await startConversation(db)).sendAndClaim('held past its deadline', { deadlineMs: -6000 })

    const found = await findStrandedTurns(db, { queuedForMs: -1, limit: 10 })
    expect(found).toMatchObject([
      { turnId: forgotten.turnId, state: 'queued', attempt: 0, overdue: false },
      { turnId: abandoned.turnId, conversationId: abandoned.claimed.conversationId, state: 'running', attempt: 1, overdue: false },
      { turnId: overdue.turnId, state: 'running', attempt: 1, overdue: true },
    ])
    expect(await findStrandedTurns(db, { queuedForMs: -1, limit: 1 })).toHaveLength(1)
    const later = await findStrandedTurns(db, { queuedForMs: 60_000, limit: 10 })
    expect(later.map(({ turnId }) => turnId)).toEqual([abandoned.turnId, overdue.turnId])
    const counts = await countTurns(db)
    expect(counts).toMatchObject({ queued: 2, running: 3 })
    expect(counts.oldestQueuedMs).toBeGreaterThan(0)
  })
})
