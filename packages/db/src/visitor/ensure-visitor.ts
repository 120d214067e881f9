import { AppError } from '@frontdesk/core/errors'
import type { Queryable } from '../database.ts'

export type VisitorRow = { id: string; customerId: string | null; name: string | null; email: string | null; createdAt: Date }

/** Makes sure the visitor's row exists. A `customerId` (null: signed out) replaces what the shop had vouched for; without one it stays. */
export const ensureVisitor = async (
  db: Queryable,
  input: { id: string; customerId?: string | null; name?: string | null; email?: string | null },
): Promise<VisitorRow> => {
  const [row] = await db.query<VisitorRow>(
    `INSERT INTO visitor AS v (id, customer_id, name, email) VALUES ($1, $2, $3, $4)
     ON CONFLICT (id) DO UPDATE SET
       customer_id = CASE WHEN $5 THEN excluded.customer_id ELSE v.customer_id END,
       name = CASE WHEN $5 THEN excluded.name ELSE coalesce(excluded.name, v.name) END,
       email = CASE WHEN $5 THEN excluded.email ELSE coalesce(excluded.email, v.email) END
     RETURNING id, customer_id AS "customerId", name, email, created_at AS "createdAt"`,
    [input.id, input.customerId ?? null, input.name ?? null, input.email ?? null, input.customerId !== undefined],
  )
  if (!row) throw new AppError('internal', 'The visitor was not stored.')
  return row
}
