import { SourceInput, UpdateSourceInput } from '@frontdesk/contracts/knowledge/source'
import { ListSyncItemsInput } from '@frontdesk/contracts/knowledge/sync'
import { createSource } from '@frontdesk/services/knowledge/source/create-source'
import { listSources } from '@frontdesk/services/knowledge/source/list-sources'
import { removeSource } from '@frontdesk/services/knowledge/source/remove-source'
import { updateSource } from '@frontdesk/services/knowledge/source/update-source'
import { cancelSync } from '@frontdesk/services/knowledge/sync/cancel-sync'
import { listItems } from '@frontdesk/services/knowledge/sync/list-items'
import { listRuns, readRun } from '@frontdesk/services/knowledge/sync/list-runs'
import { retryItems } from '@frontdesk/services/knowledge/sync/retry-items'
import { startSync } from '@frontdesk/services/knowledge/sync/start-sync'
import { z } from 'zod'
import { roleProcedure, router } from '../../init.ts'
import { ByRevision } from '../nlu/by-revision.ts'

const viewerProcedure = roleProcedure('viewer')
const adminProcedure = roleProcedure('admin')
const ByRun = z.strictObject({ runId: z.uuid() })

export const sourcesRouter = router({
  list: viewerProcedure.query(({ ctx }) => listSources(ctx.services)),
  create: adminProcedure.input(SourceInput).mutation(({ ctx, input }) => createSource(ctx.services, input)),
  update: adminProcedure.input(UpdateSourceInput).mutation(({ ctx, input }) => updateSource(ctx.services, input)),
  remove: adminProcedure.input(ByRevision).mutation(({ ctx, input }) => removeSource(ctx.services, input)),
  sync: adminProcedure.input(z.strictObject({ id: z.uuid() })).mutation(({ ctx, input }) => startSync(ctx.services, input)),
  cancel: adminProcedure.input(ByRun).mutation(({ ctx, input }) => cancelSync(ctx.services, input)),
  run: viewerProcedure.input(ByRun).query(({ ctx, input }) => readRun(ctx.services, input)),
  runs: viewerProcedure.input(z.strictObject({ sourceId: z.uuid() })).query(({ ctx, input }) => listRuns(ctx.services, input)),
  items: viewerProcedure.input(ListSyncItemsInput).query(({ ctx, input }) => listItems(ctx.services, input)),
  retry: adminProcedure
    .input(z.strictObject({ itemIds: z.array(z.uuid()).min(1).max(10_000) }))
    .mutation(({ ctx, input }) => retryItems(ctx.services, input)),
})
