import { AppError } from '@frontdesk/core/errors'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { applyTrainingData } from '@frontdesk/db/nlu/apply-training-data'
import { lockTrainingData } from '@frontdesk/db/nlu/lock-training-data'
import { readDeskData } from '@frontdesk/db/nlu/read-desk-data'
import { takeImport } from '@frontdesk/db/nlu/take-import'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { publishNluChange } from '../publish-nlu-change.ts'
import { hashData } from './hash-data.ts'
import { planImport } from './plan-import.ts'

/** Things that were added, changed or removed. */
export type AppliedImport = { phrases: number; intents: number; entities: number }

const timeoutMs = 60_000

/** Applies a previewed file whole. Throws `not-found` once the preview is gone, `conflict` when the data have changed since. */
export const applyImport = async (ctx: Context, { token }: { token: string }): Promise<AppliedImport> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const applied = await ctx.db.transaction(
    async (tx) => {
      const file = await takeImport(tx, { id: token, userId })
      if (!file) throw new AppError('not-found', 'This preview is over an hour old or gone. Choose the file again.')
      await lockTrainingData(tx)
      const current = await readDeskData(tx)
      if (hashData(current) !== file.baseHash)
        throw new AppError(
          'conflict',
          'Phrases, intents or entities have changed since the preview. Choose the file again to see what it would do now.',
        )
      const { difference } = planImport(current, file.data, file.mode)
      await applyTrainingData(tx, { difference, userId })
      const { intents, phrases, outOfScope, entities } = difference
      const count = (one: { added: unknown[]; changed: unknown[]; removed: unknown[] }) =>
        one.added.length + one.changed.length + one.removed.length
      const counts = { phrases: count(phrases) + count(outOfScope), intents: count(intents), entities: count(entities) }
      await appendAudit(tx, {
        actor: { kind: 'user', id: userId },
        action: 'training-data.import',
        subject: 'nlu',
        data: { ...counts, file: file.name, mode: file.mode },
      })
      return counts
    },
    { timeoutMs },
  )
  publishNluChange(ctx, 'intents')
  publishNluChange(ctx, 'entities')
  return applied
}
