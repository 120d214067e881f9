import type { BulkChange } from '@frontdesk/contracts/nlu/phrase'
import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { listEntities } from '@frontdesk/db/nlu/list-entities'
import { removeEntity as deleteEntity } from '@frontdesk/db/nlu/remove-entity'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { listSlots } from './find-flow.ts'
import { publishNluChange } from './publish-nlu-change.ts'
import { refuseStale } from './refuse-stale.ts'

/** Removes an entity with its marks in phrases, until `undo`; refused while it fills a flow's slot. `changed` counts the phrases. */
export const removeEntity = async (ctx: Context, { id, revision }: { id: string; revision: number }): Promise<BulkChange> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const undo = ctx.newId()
  const changed = await ctx.db.transaction(async (tx) => {
    const [row] = await listEntities(tx, { id })
    const [slot] = row ? listSlots(row.name) : []
    if (slot) throw new AppError('conflict', `This entity fills a slot of a flow (${slot}).`)
    const phrases = (await deleteEntity(tx, { id, revision, undoId: undo, userId })) ?? (await refuseStale(tx, 'entity', id))
    await appendAudit(tx, {
      actor: { kind: 'user', id: userId },
      action: 'entity.remove',
      subject: id,
      data: { name: row?.name, phrases, undo },
    })
    return phrases
  })
  publishNluChange(ctx, 'entities')
  return { changed, skipped: 0, undo }
}
