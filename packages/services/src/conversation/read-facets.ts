import { readFacets as countFacets } from '@frontdesk/db/conversation/read-facets'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'

/** What the conversations list can be filtered by, with how often each occurs. */
export const readFacets = (ctx: Context) => {
  requireRole(ctx.actor, 'viewer')
  return countFacets(ctx.db)
}
