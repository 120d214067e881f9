import type { Queryable } from '../database.ts'

export type OutboxRow = { id: number; jobName: string; jobId: string; payload: unknown }

/**
 * Promised work older than `olderThanMs` that nobody else is taking at this moment, oldest first. Rows stay until `deleteOutbox`:
 * work handed over twice is one job by its id.
 */
export const takeOutbox = (db: Queryable, input: { olderThanMs: number; limit: number }): Promise<OutboxRow[]> =>
  db.query<OutboxRow>(
    `SELECT id, job_name AS "jobName", job_id AS "jobId", payload FROM outbox
      WHERE created_at < clock_timestamp() - $1::int * interval '1 millisecond' ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED`,
    [input.olderThanMs, input.limit],
  )
