import { expect, test } from 'vitest'
import { readInOneState } from './read-in-one-state.ts'
import { describeOnEachShape } from './testing/databases.ts'

describeOnEachShape((database) => {
  const count = 'SELECT count(*)::int AS count FROM visitor'

  test('statements given at once see one state, whatever others commit', async () => {
    const { db } = database()
    const add = () => db.query('INSERT INTO visitor (id) VALUES (gen_random_uuid())')
    await add()
    const seen = await readInOneState(db, async (state) => {
      const [first] = await state.query<{ count: number }>(count)
      // The embedded shape has one session, which these statements hold.
      if (db.kind === 'postgres') await add()
      const others = await Promise.all([state.query<{ count: number }>(count), state.query<{ count: number }>(count)])
      return [first, ...others.flat()].map((row) => row?.count)
    })
    expect(seen).toEqual([1, 1, 1])
  })

  test('nothing can be written, and a failure leaves the database as it was', async () => {
    const { db } = database()
    await expect(readInOneState(db, (state) => state.query('DELETE FROM visitor'))).rejects.toThrow('read-only')
    expect(await readInOneState(db, (state) => state.query('SELECT 1 AS one'))).toEqual([{ one: 1 }])
  })
})
