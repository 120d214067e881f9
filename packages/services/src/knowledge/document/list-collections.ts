import { listCollections as readCollections } from '@frontdesk/db/knowledge/list-collections'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'

/** The collections that documents are filed under, in order. */
export const listCollections = async (ctx: Pick<Context, 'db' | 'actor'>): Promise<string[]> => {
  requireRole(ctx.actor, 'viewer')
  return readCollections(ctx.db)
}
