import { AppError } from '@frontdesk/core/errors'
import type { AuditActor } from '../audit/append-audit.ts'
import type { Queryable } from '../database.ts'

/** Makes a ready version the one that serves, an older one too (roll-back). Throws `conflict` unless it is ready. */
export const activateModel = async (db: Queryable, input: { id: string; actor?: AuditActor }): Promise<void> => {
  const rows = await db.query(
    `WITH model AS (
       -- Always later than the one before, though both may fall into one millisecond.
       UPDATE nlu_model SET activated_at = greatest(clock_timestamp(), (SELECT max(activated_at) + interval '1 millisecond' FROM nlu_model))
        WHERE id = $1 AND state = 'ready' RETURNING id, version
     )
     SELECT add_audit($2, $3, 'nlu-model.activate', id::text, jsonb_build_object('version', version)) FROM model`,
    [input.id, input.actor?.kind ?? 'system', input.actor?.id ?? null],
  )
  if (rows.length === 0) throw new AppError('conflict', 'This model is not ready.')
}
