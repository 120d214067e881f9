import type { SourceView, UpdateSourceInput } from '@frontdesk/contracts/knowledge/source'
import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { isUniqueViolation } from '@frontdesk/db/is-unique-violation'
import { updateSource as saveSource } from '@frontdesk/db/source/update-source'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { refuseStale } from '../../nlu/refuse-stale.ts'
import { publishKnowledgeChange } from '../publish-knowledge-change.ts'
import { viewSource } from './to-source-view.ts'

/** Changes a source's settings; its documents follow, but for what a person has set apart. A new kind is a new source. */
export const updateSource = async (ctx: Context, { id, revision, change }: UpdateSourceInput): Promise<SourceView> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const { config } = await viewSource(ctx.db, id)
  if (change.config && change.config.kind !== config.kind) {
    throw new AppError('invalid', 'The kind of a source stays. Add another source instead.')
  }
  const save = ctx.db.transaction(async (tx) => {
    if (!(await saveSource(tx, { id, revision, change, userId }))) await refuseStale(tx, 'source', id)
    await appendAudit(tx, { actor: { kind: 'user', id: userId }, action: 'source.update', subject: id, data: change })
  })
  await save.catch((error: unknown) => {
    if (!isUniqueViolation(error)) throw error
    throw new AppError('invalid', `There is a source "${change.name}" already.`)
  })
  publishKnowledgeChange(ctx, 'sources')
  return viewSource(ctx.db, id)
}
