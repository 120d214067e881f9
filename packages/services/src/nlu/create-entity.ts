import type { EntityInput, EntityView } from '@frontdesk/contracts/nlu/entity'
import { EntityDefinition } from '@frontdesk/contracts/nlu-data'
import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { insertEntity } from '@frontdesk/db/nlu/insert-entity'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { checkEntity } from './check-entity.ts'
import { publishNluChange } from './publish-nlu-change.ts'
import { viewEntity } from './to-entity-view.ts'

/** Adds an entity. */
export const createEntity = async (ctx: Context, input: EntityInput): Promise<EntityView> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const definition = EntityDefinition.parse(input)
  checkEntity(definition)
  const id = ctx.newId()
  await ctx.db.transaction(async (tx) => {
    if (!(await insertEntity(tx, { id, definition, userId }))) {
      throw new AppError('invalid', `There is an entity "${definition.name}" already.`)
    }
    await appendAudit(tx, { actor: { kind: 'user', id: userId }, action: 'entity.create', subject: id, data: { name: definition.name } })
  })
  publishNluChange(ctx, 'entities')
  return viewEntity(ctx.db, id)
}
