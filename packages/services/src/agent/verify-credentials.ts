import { AppError } from '@frontdesk/core/errors'
import { findByEmail } from '@frontdesk/db/user/find-by-email'
import type { Context } from '../context.ts'
import { checkPassword } from './hash-password.ts'

export type StaffMember = { id: string; email: string; name: string; role: 'viewer' | 'agent' | 'admin' }

// Checked when the account is unknown, so that the answer takes as long as for a known one.
const decoy = 'scrypt$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

/** The staff member with this e-mail and password, null when they do not match; limited per account and address. */
export const verifyCredentials = async (
  ctx: Pick<Context, 'db' | 'rateLimiters' | 'metrics'>,
  input: { email: string; password: string; address: string },
): Promise<StaffMember | null> => {
  const email = input.email.trim().toLowerCase()
  const limit = await ctx.rateLimiters.signIns.consume(`${email}|${input.address}`)
  if (!limit.allowed) {
    ctx.metrics.rateLimited('sign-ins')
    throw new AppError('limit-reached', 'Too many attempts.', { retryAfterSeconds: limit.retryAfterSeconds })
  }
  const user = await findByEmail(ctx.db, { email })
  const matches = await checkPassword(input.password, user?.passwordHash ?? decoy)
  if (!user || !matches || !user.active) return null
  return { id: user.id, email: user.email, name: user.name, role: user.role }
}
