import { AppError } from '@frontdesk/core/errors'
import type { AuditActor } from '../audit/append-audit.ts'
import type { Database } from '../database.ts'

/**
 * Makes a ready version the one that serves, an older one too (roll-back). With `expectedLiveId` (null: none is live) only while that one
 * is live. Throws `conflict` unless it is ready, or when another went live meanwhile.
 */
export const activateModel = (db: Database, input: { id: string; actor: AuditActor; expectedLiveId?: string | null }): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.query('LOCK TABLE nlu_activation IN SHARE ROW EXCLUSIVE MODE')
    const [live] = await tx.query<{ id: string; version: number; by: string | null }>(
      `SELECT m.id, m.version, u.name AS by FROM nlu_activation a JOIN nlu_model m ON m.id = a.model_id
         LEFT JOIN app_user u ON u.id = a.activated_by ORDER BY a.id DESC LIMIT 1`,
    )
    if (input.expectedLiveId !== undefined && (live?.id ?? null) !== input.expectedLiveId) {
      throw new AppError('conflict', `${live?.by ?? 'The desk'} made version ${live?.version} live meanwhile.`)
    }
    const userId = input.actor.kind === 'user' ? input.actor.id : null
    const rows = await tx.query(
      `WITH activated AS (
         INSERT INTO nlu_activation (model_id, activated_by, activated_at)
         SELECT id, $2, clock_timestamp() FROM nlu_model WHERE id = $1 AND state = 'ready' RETURNING model_id)
       SELECT add_audit($3, $4, 'nlu-model.activate', m.id::text, jsonb_build_object('version', m.version))
         FROM activated a JOIN nlu_model m ON m.id = a.model_id`,
      [input.id, userId, input.actor.kind, input.actor.id],
    )
    if (rows.length === 0) throw new AppError('conflict', 'This model is not ready.')
  })
