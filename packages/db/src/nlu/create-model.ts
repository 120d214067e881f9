import type { Queryable } from '../database.ts'

/**
 * Makes a new version that waits for its training. One is trained at a time: `created` is false, and the version the running one, when
 * there is one already.
 */
export const createModel = async (
  db: Queryable,
  input: { id: string; userId?: string | null },
): Promise<{ id: string; version: number; created: boolean }> => {
  for (;;) {
    const [created] = await db.query<{ id: string; version: number }>(
      `INSERT INTO nlu_model (id, trained_by, stage) VALUES ($1, $2, 'queued')
       ON CONFLICT ((true)) WHERE state IN ('queued', 'training') DO NOTHING RETURNING id, version`,
      [input.id, input.userId ?? null],
    )
    if (created) return { ...created, created: true }
    const [running] = await db.query<{ id: string; version: number }>(
      `SELECT id, version FROM nlu_model WHERE state IN ('queued', 'training')`,
    )
    if (running) return { ...running, created: false }
  }
}
