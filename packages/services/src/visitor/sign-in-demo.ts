import { AppError } from '@frontdesk/core/errors'
import { findCustomers } from '@frontdesk/db/shop/find-customers'
import { ensureVisitor } from '@frontdesk/db/visitor/ensure-visitor'
import { requireVisitor } from '../authorize.ts'
import type { Context } from '../context.ts'

export type VisitorIdentity = { visitorId: string; customerId: string | null }

/**
 * Signs the acting visitor in as a customer of the demo shop, or out. A different customer gets a visitor of their own,
 * so that nobody reads another customer's conversations.
 */
export const signInDemo = async (ctx: Context, input: { customerId: string | null }): Promise<VisitorIdentity> => {
  requireVisitor(ctx.actor)
  const visitorId = ctx.newId()
  if (input.customerId === null) return { visitorId, customerId: null }
  const [customer] = await findCustomers(ctx.db, { ids: [input.customerId] })
  const isDemo = customer && ctx.demoCustomers.some((demo) => demo.email === customer.email)
  if (!isDemo) throw new AppError('not-found', 'There is no such demo customer.')
  await ensureVisitor(ctx.db, { id: visitorId, customerId: customer.id, name: customer.name, email: customer.email })
  return { visitorId, customerId: customer.id }
}
