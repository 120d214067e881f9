import type { EntityView, UpdateEntityInput } from '@frontdesk/contracts/nlu/entity'
import { EntityDefinition } from '@frontdesk/contracts/nlu-data'
import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import type { Queryable } from '@frontdesk/db/client'
import { isUniqueViolation } from '@frontdesk/db/is-unique-violation'
import { listEntities } from '@frontdesk/db/nlu/list-entities'
import { renameMarks } from '@frontdesk/db/nlu/rename-marks'
import { updateEntity as saveEntity } from '@frontdesk/db/nlu/update-entity'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { checkEntity } from './check-entity.ts'
import { listSlots } from './find-flow.ts'
import { publishNluChange } from './publish-nlu-change.ts'
import { refuseStale } from './refuse-stale.ts'
import { viewEntity } from './to-entity-view.ts'

const readDefinition = async (db: Queryable, id: string): Promise<EntityDefinition> => {
  const [row] = await listEntities(db, { id })
  if (!row) throw new AppError('not-found', 'This entity has been removed.')
  return EntityDefinition.parse(row.definition)
}

/** Changes what is named; refused when somebody else was faster. A new name goes into the phrases that mark the entity. */
export const updateEntity = async (ctx: Context, { id, revision, change }: UpdateEntityInput): Promise<EntityView> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const save = ctx.db.transaction(async (tx) => {
    const before = await readDefinition(tx, id)
    const definition = EntityDefinition.parse({ ...before, ...change })
    checkEntity(definition)
    const renamed = definition.name !== before.name
    const [slot] = listSlots(before.name)
    if (renamed && slot) throw new AppError('invalid', `A flow is filled by this name (${slot}).`)
    if (!(await saveEntity(tx, { id, revision, definition, userId }))) await refuseStale(tx, 'entity', id)
    if (renamed) await renameMarks(tx, { from: before.name, to: definition.name, userId })
    await appendAudit(tx, {
      actor: { kind: 'user', id: userId },
      action: 'entity.update',
      subject: id,
      data: { name: definition.name, changed: Object.keys(change) },
    })
  })
  await save.catch((error: unknown) => {
    if (!isUniqueViolation(error, 'entity_name_key')) throw error
    throw new AppError('invalid', `There is an entity "${change.name}" already.`)
  })
  publishNluChange(ctx, 'entities')
  return viewEntity(ctx.db, id)
}
