import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Queryable } from '../database.ts'
import { describeOnEachShape } from '../testing/databases.ts'
import { listGaps } from './list-gaps.ts'
import { type RecordGapInput, recordGap } from './record-gap.ts'
import { updateGap } from './update-gap.ts'

/** A vector of unit length, its cosine to the one at `at` given. */
const vectorNear = (at: number, cosine: number): Float32Array =>
  Float32Array.from({ length: 384 }, (_, index) => (index === at ? cosine : index === at + 1 ? Math.sqrt(1 - cosine * cosine) : 0))

describeOnEachShape((database) => {
  const question = (changes: Partial<RecordGapInput> = {}): RecordGapInput => ({
    id: randomUUID(),
    turnId: randomUUID(),
    visitorId: randomUUID(),
    question: 'Do you repair bicycles?',
    vector: vectorNear(0, 1),
    encoderHash: 'encoder',
    ...changes,
  })
  const read = async (id: string) => (await listGaps(database().db, { ids: [id], limit: 1 }))[0]

  test('is one statement, and counts a turn once', async () => {
    const { db } = database()
    const statements: string[] = []
    const counting: Queryable = {
      query: (sql, parameters) => {
        statements.push(sql)
        return db.query(sql, parameters)
      },
    }
    const first = question({ encoderHash: 'one statement' })
    expect(await recordGap(counting, first)).toBe(true)
    expect(await recordGap(counting, { ...first, id: randomUUID() })).toBe(false)
    expect(statements).toHaveLength(2)
    expect(await read(first.id)).toMatchObject({ question: first.question, visitors: 1, times: 1, state: 'open' })
  })

  test('puts questions of one meaning together, also those asked at once, and counts their visitors', async () => {
    const { db } = database()
    const ask = (changes: Partial<RecordGapInput>) => recordGap(db, question({ encoderHash: 'meanings', ...changes }))
    const id = randomUUID()
    const visitorId = randomUUID()
    await ask({ id, visitorId })
    await ask({ visitorId, question: 'Are bicycles repaired?', vector: vectorNear(0, 0.81) })
    await Promise.all(Array.from({ length: 4 }, () => ask({})))
    expect(await read(id)).toMatchObject({ visitors: 5, times: 6, examples: ['Are bicycles repaired?'] })
    const other = randomUUID()
    await ask({ id: other, vector: vectorNear(0, 0.79) })
    expect(await read(other)).toMatchObject({ times: 1 })
    await recordGap(db, question({ id: randomUUID(), encoderHash: 'another encoder' }))
    expect(await read(id)).toMatchObject({ times: 6 })

    const together = Array.from({ length: 4 }, () => randomUUID())
    await Promise.all(together.map((one) => ask({ id: one, vector: vectorNear(9, 1) })))
    const made = await listGaps(db, { ids: together, limit: 4 })
    expect(made.map(({ times }) => times)).toEqual([4])
  })

  test('opens again what was answered, not what was dismissed', async () => {
    const { db } = database()
    const first = question({ encoderHash: 'states' })
    await recordGap(db, first)
    for (const [state, after] of [
      ['answered', 'open'],
      ['drafted', 'drafted'],
      ['dismissed', 'dismissed'],
    ] as const) {
      await updateGap(db, { id: first.id, state })
      await recordGap(db, question({ encoderHash: 'states' }))
      expect((await read(first.id))?.state).toBe(after)
    }
  })
})
