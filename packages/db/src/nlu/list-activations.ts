import type { Queryable } from '../database.ts'

export type ActivationRow = { modelId: string; at: Date; by: string | null }

/** Every time one of the versions went live, newest first, and who did it. */
export const listActivations = (db: Queryable, input: { modelIds: readonly string[] }): Promise<ActivationRow[]> =>
  db.query<ActivationRow>(
    `SELECT a.model_id AS "modelId", a.activated_at AS at, u.name AS by FROM nlu_activation a LEFT JOIN app_user u ON u.id = a.activated_by
      WHERE a.model_id = ANY($1::uuid[]) ORDER BY a.id DESC`,
    [input.modelIds],
  )
