import type { SourceView } from '@frontdesk/contracts/knowledge/source'
import { listSources as readSources } from '@frontdesk/db/source/list-sources'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { toSourceView } from './to-source-view.ts'

/** All sources by name, each with what it holds and its newest sync. */
export const listSources = async (ctx: Pick<Context, 'db' | 'actor'>): Promise<SourceView[]> => {
  requireRole(ctx.actor, 'viewer')
  return (await readSources(ctx.db)).map(toSourceView)
}
