import type { FindingView } from '@frontdesk/contracts/knowledge/finding'
import { listFindings as readFindings } from '@frontdesk/db/finding/list-findings'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'

const shown = 500

/** Duplicates, contradictions and documents out of date, newest first. */
export const listFindings = async (
  ctx: Pick<Context, 'db' | 'actor'>,
  input: { kind?: FindingView['kind'] | undefined },
): Promise<FindingView[]> => {
  requireRole(ctx.actor, 'viewer')
  const rows = await readFindings(ctx.db, { ...input, limit: shown })
  return rows.map(({ foundAt, ...row }) => ({ ...row, foundAt: foundAt.toISOString() }))
}
