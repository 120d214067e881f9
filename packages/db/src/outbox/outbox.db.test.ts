import { expect, test } from 'vitest'
import { startConversation } from '../testing/conversation.ts'
import { describeOnEachShape } from '../testing/databases.ts'
import { countOutbox } from './count-outbox.ts'
import { deleteOutbox } from './delete-outbox.ts'
import { takeOutbox } from './take-outbox.ts'

describeOnEachShape((database) => {
  test('keeps promised work until it is deleted', async () => {
    const { db } = database()
    const [first, second] = [await (await startConversation(db)).send('one'), await (await startConversation(db)).send('two')]
    const expected = [first, second].map(({ outboxId, turnId }) => ({
      id: outboxId,
      jobName: 'turn.run',
      jobId: `turn-${turnId}-0`,
      payload: { turnId },
    }))
    expect(await takeOutbox(db, { olderThanMs: 60_000, limit: 10 })).toEqual([])
    expect(await takeOutbox(db, { olderThanMs: -1000, limit: 10 })).toEqual(expected)
    expect(await takeOutbox(db, { olderThanMs: -1000, limit: 1 })).toEqual(expected.slice(0, 1))
    expect(await countOutbox(db)).toMatchObject({ waiting: 2, oldestMs: expect.any(Number) })
    await deleteOutbox(db, [first.outboxId ?? 0])
    await deleteOutbox(db, [])
    expect(await takeOutbox(db, { olderThanMs: -1000, limit: 10 })).toEqual(expected.slice(1))
    await deleteOutbox(db, [second.outboxId ?? 0])
    expect(await countOutbox(db)).toEqual({ waiting: 0, oldestMs: 0 })
  })
})
