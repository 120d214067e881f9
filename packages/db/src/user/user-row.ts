import type { Role } from '@frontdesk/contracts/conversation'

/** A person who signs in; never a visitor. */
export type UserRow = {
  id: string
  email: string
  name: string
  role: Exclude<Role, 'visitor'>
  active: boolean
  createdAt: Date
}

/** Columns of a `UserRow`, without the password's hash. */
export const userColumns = 'id, email, name, role, active, created_at AS "createdAt"'
