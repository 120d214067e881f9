import type { Queryable } from '../database.ts'
import { type UserRow, userColumns } from './user-row.ts'

/** The user with this id; null when there is none. */
export const findById = async (db: Queryable, input: { id: string }): Promise<UserRow | null> => {
  const [row] = await db.query<UserRow>(`SELECT ${userColumns} FROM app_user WHERE id = $1`, [input.id])
  return row ?? null
}
