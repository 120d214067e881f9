import { AppError } from '@frontdesk/core/errors'
import type { Actor } from './context.ts'

const rank = { viewer: 1, agent: 2, admin: 3 } as const

/** The acting visitor's id; throws `unauthenticated` for anybody else. */
export const requireVisitor = (actor: Actor): string => {
  if (actor.kind !== 'visitor') throw new AppError('unauthenticated', 'Start a conversation first.')
  return actor.visitorId
}

/** The acting staff member, of at least `role`; throws `unauthenticated` or `forbidden`. */
export const requireRole = (actor: Actor, role: keyof typeof rank): Extract<Actor, { kind: 'user' }> => {
  if (actor.kind !== 'user') throw new AppError('unauthenticated', 'Sign in first.')
  if (rank[actor.role] < rank[role]) throw new AppError('forbidden', `This needs the role ${role}.`)
  return actor
}
