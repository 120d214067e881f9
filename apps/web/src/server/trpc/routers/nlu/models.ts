import { activateVersion } from '@frontdesk/services/nlu/activate-version'
import { cancelTraining } from '@frontdesk/services/nlu/cancel-training'
import { compareVersions } from '@frontdesk/services/nlu/compare-versions'
import { startTraining } from '@frontdesk/services/nlu/start-training'
import { viewModels } from '@frontdesk/services/nlu/view-models'
import { viewReport } from '@frontdesk/services/nlu/view-report'
import { z } from 'zod'
import { roleProcedure, router } from '../../init.ts'

const ById = z.strictObject({ id: z.uuid() })
const viewerProcedure = roleProcedure('viewer')
const adminProcedure = roleProcedure('admin')

export const modelsRouter = router({
  overview: viewerProcedure.query(({ ctx }) => viewModels(ctx.services)),
  report: viewerProcedure.input(ById).query(({ ctx, input }) => viewReport(ctx.services, input)),
  diff: viewerProcedure
    .input(ById.extend({ againstId: z.uuid().optional() }))
    .query(({ ctx, input }) => compareVersions(ctx.services, input)),
  train: adminProcedure.mutation(({ ctx }) => startTraining(ctx.services)),
  cancel: adminProcedure.input(ById).mutation(({ ctx, input }) => cancelTraining(ctx.services, input)),
  activate: adminProcedure
    .input(ById.extend({ expectedLiveId: z.uuid().nullable() }))
    .mutation(({ ctx, input }) => activateVersion(ctx.services, input)),
})
