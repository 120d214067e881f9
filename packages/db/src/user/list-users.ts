import type { Queryable } from '../database.ts'
import { type UserRow, userColumns } from './user-row.ts'

/** Everybody who can, or could, sign in, by name. */
export const listUsers = (db: Queryable): Promise<UserRow[]> => db.query<UserRow>(`SELECT ${userColumns} FROM app_user ORDER BY name, id`)
