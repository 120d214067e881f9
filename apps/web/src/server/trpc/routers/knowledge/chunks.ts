import { UpdateChunkInput } from '@frontdesk/contracts/knowledge/chunk'
import { revertChunk, updateChunk } from '@frontdesk/services/knowledge/chunk/update-chunk'
import { roleProcedure, router } from '../../init.ts'
import { ByRevision } from '../nlu/by-revision.ts'

const adminProcedure = roleProcedure('admin')

export const chunksRouter = router({
  update: adminProcedure.input(UpdateChunkInput).mutation(({ ctx, input }) => updateChunk(ctx.services, input)),
  revert: adminProcedure.input(ByRevision).mutation(({ ctx, input }) => revertChunk(ctx.services, input)),
})
