import type { Queryable } from '../database.ts'
import { type UserRow, userColumns } from './user-row.ts'

/** The user with this e-mail address, letter case aside, with the hash of their password; null when there is none. */
export const findByEmail = async (db: Queryable, input: { email: string }): Promise<(UserRow & { passwordHash: string }) | null> => {
  const [row] = await db.query<UserRow & { passwordHash: string }>(
    `SELECT ${userColumns}, password_hash AS "passwordHash" FROM app_user WHERE email = lower($1)`,
    [input.email],
  )
  return row ?? null
}
