import type { Queryable } from '@frontdesk/db/client'

type Row = { attempts: number; slowestMs: number }

/** From the first message of a turn to its last answer, by how often the turn was begun. */
const sql = `
  SELECT attempts, max(ms)::float8 AS "slowestMs" FROM (
    SELECT turn.attempt AS attempts,
      1000 * extract(epoch FROM max(message.created_at) FILTER (WHERE sender = 'bot') - min(message.created_at) FILTER (WHERE sender = 'visitor')) AS ms
    FROM turn JOIN message ON message.turn_id = turn.id GROUP BY turn.id
  ) AS answered WHERE ms IS NOT NULL GROUP BY attempts ORDER BY attempts`

/** Milliseconds to the slowest answer: of all turns, and of those that were begun twice at most, thus interrupted once. */
export const findSlowest = async (db: Queryable): Promise<{ allMs: number; interruptedOnceMs: number }> => {
  const rows = await db.query<Row>(sql)
  const slowestOf = (some: readonly Row[]) => some.reduce((most, { slowestMs }) => Math.max(most, slowestMs), 0)
  return { allMs: slowestOf(rows), interruptedOnceMs: slowestOf(rows.filter(({ attempts }) => attempts <= 2)) }
}
