import type { Database } from '@frontdesk/db/client'
import { findByEmail } from '@frontdesk/db/user/find-by-email'
import type { Actor } from '@frontdesk/services/context'
import { decode } from 'next-auth/jwt'

export type StaffActor = Extract<Actor, { kind: 'user' }>
export const staffCookie = 'frontdesk_session'
export const staffSessionSeconds = 12 * 60 * 60

/**
 * The signed-in staff member behind a session cookie, null when there is none. The account is read again each time,
 * so that a changed role or a closed account counts at once.
 */
export const readStaff = async (db: Database, secret: string, cookie: string | undefined): Promise<StaffActor | null> => {
  if (!cookie) return null
  const token = await decode({ token: cookie, secret }).catch(() => null)
  if (!token?.email) return null
  const user = await findByEmail(db, { email: token.email })
  if (!user?.active) return null
  return { kind: 'user', userId: user.id, name: user.name, role: user.role }
}
