import { AppError } from '@frontdesk/core/errors'
import type { Queryable } from './database.ts'

/** Calls a function of the database (prisma/migrations) that returns one JSON value; `Result` states what its SQL returns. */
export const callFunction = async <Result>(db: Queryable, name: string, args: readonly unknown[]): Promise<Result> => {
  const placeholders = args.map((_, index) => `$${index + 1}`).join(', ')
  const [row] = await db.query<{ result: Result }>(`SELECT ${name}(${placeholders}) AS result`, args)
  if (!row) throw new AppError('internal', `The function ${name} returned nothing.`)
  return row.result
}
