import type { Queryable } from '../database.ts'

export type AuditRow = {
  id: string
  actorKind: string
  actorId: string | null
  actorName: string | null
  action: string
  subject: string
  data: unknown
  createdAt: Date
}

/** The audit log, newest first; `before` is the last row seen, `subject` narrows it to one thing. */
export const listAudit = (
  db: Queryable,
  input: { subject: string | null; before: Pick<AuditRow, 'createdAt' | 'id'> | null; limit: number },
): Promise<AuditRow[]> =>
  db.query<AuditRow>(
    `SELECT a.id, a.actor_kind AS "actorKind", a.actor_id AS "actorId", u.name AS "actorName", a.action, a.subject, a.data,
            a.created_at AS "createdAt"
       FROM audit_entry a LEFT JOIN app_user u ON a.actor_kind = 'user' AND u.id::text = a.actor_id
      WHERE ($1::text IS NULL OR a.subject = $1) AND ($2::timestamptz IS NULL OR (a.created_at, a.id) < ($2, $3::uuid))
      ORDER BY a.created_at DESC, a.id DESC LIMIT $4`,
    [input.subject, input.before?.createdAt ?? null, input.before?.id ?? null, input.limit],
  )
