import type { ModelReport } from '@frontdesk/contracts/nlu/model'
import { NluReport } from '@frontdesk/contracts/nlu-report'
import { readReport } from '@frontdesk/db/nlu/read-report'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { viewModel } from './to-model-views.ts'

/** A version with its cross-validated report; the report is null where there is none. */
export const viewReport = async (ctx: Context, { id }: { id: string }): Promise<ModelReport> => {
  requireRole(ctx.actor, 'viewer')
  const model = await viewModel(ctx.db, id)
  const report = await readReport(ctx.db, { id })
  return { model, report: report === null ? null : NluReport.parse(report) }
}
