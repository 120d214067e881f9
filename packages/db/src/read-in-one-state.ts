import type { Database, Queryable } from './database.ts'

/**
 * Reads one state of the database, whatever others commit meanwhile. Statements given at once run one after the other, on one connection.
 * Nothing can be written.
 */
export const readInOneState = <T>(db: Database, work: (state: Queryable) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
    let last: Promise<unknown> = Promise.resolve()
    return work({
      query: <Row>(sql: string, params?: readonly unknown[]) => {
        const rows = last.then(() => tx.query<Row>(sql, params))
        last = rows.catch(() => undefined)
        return rows
      },
    })
  })
