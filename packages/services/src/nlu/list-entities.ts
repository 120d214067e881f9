import type { EntityView } from '@frontdesk/contracts/nlu/entity'
import { countMarks } from '@frontdesk/db/nlu/count-marks'
import { listEntities as readAll } from '@frontdesk/db/nlu/list-entities'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { toBuiltInViews, toEntityView } from './to-entity-view.ts'

/** All entities: those defined by name, then the built-in ones. */
export const listEntities = async (ctx: Context): Promise<EntityView[]> => {
  requireRole(ctx.actor, 'viewer')
  const [rows, marks] = [await readAll(ctx.db), await countMarks(ctx.db)]
  return [...rows.map((row) => toEntityView(row, marks)), ...toBuiltInViews(marks)]
}
