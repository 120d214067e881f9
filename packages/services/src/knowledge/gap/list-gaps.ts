import type { GapView } from '@frontdesk/contracts/knowledge/gap'
import { type GapRow, listGaps as readGaps } from '@frontdesk/db/gap/list-gaps'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'

const shown = 500

const toGapView = ({ firstAt, lastAt, ...row }: GapRow): GapView => ({
  ...row,
  firstAt: firstAt.toISOString(),
  lastAt: lastAt.toISOString(),
})

/** Questions that no passage answers, those of most visitors first. */
export const listGaps = async (ctx: Pick<Context, 'db' | 'actor'>, input: { state?: GapView['state'] | undefined }): Promise<GapView[]> => {
  requireRole(ctx.actor, 'viewer')
  return (await readGaps(ctx.db, { ...input, limit: shown })).map(toGapView)
}
