import { AppError } from '@frontdesk/core/errors'
import type { Queryable } from '../database.ts'
import { type UserRow, userColumns } from './user-row.ts'

export type UpsertUserInput = { id: string; email: string; name: string; role: UserRow['role']; passwordHash: string; active?: boolean }

/** Creates the user of an e-mail address (stored in lower case), or replaces name, role, password and activity of the one there is. */
export const upsertUser = async (db: Queryable, input: UpsertUserInput): Promise<UserRow> => {
  const [row] = await db.query<UserRow>(
    `INSERT INTO app_user (id, email, name, role, password_hash, active) VALUES ($1, lower($2), $3, $4::"Role", $5, $6)
     ON CONFLICT (email) DO UPDATE
       SET name = excluded.name, role = excluded.role, password_hash = excluded.password_hash, active = excluded.active
     RETURNING ${userColumns}`,
    [input.id, input.email, input.name, input.role, input.passwordHash, input.active ?? true],
  )
  if (!row) throw new AppError('internal', 'The user was not stored.')
  return row
}
