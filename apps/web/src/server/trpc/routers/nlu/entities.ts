import { EntityInput, UpdateEntityInput } from '@frontdesk/contracts/nlu/entity'
import { createEntity } from '@frontdesk/services/nlu/create-entity'
import { listEntities } from '@frontdesk/services/nlu/list-entities'
import { removeEntity } from '@frontdesk/services/nlu/remove-entity'
import { updateEntity } from '@frontdesk/services/nlu/update-entity'
import { roleProcedure, router } from '../../init.ts'
import { ByRevision } from './by-revision.ts'

const adminProcedure = roleProcedure('admin')

export const entitiesRouter = router({
  list: roleProcedure('viewer').query(({ ctx }) => listEntities(ctx.services)),
  create: adminProcedure.input(EntityInput).mutation(({ ctx, input }) => createEntity(ctx.services, input)),
  update: adminProcedure.input(UpdateEntityInput).mutation(({ ctx, input }) => updateEntity(ctx.services, input)),
  remove: adminProcedure.input(ByRevision).mutation(({ ctx, input }) => removeEntity(ctx.services, input)),
})
