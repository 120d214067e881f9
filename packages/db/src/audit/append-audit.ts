import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'

export type AuditActor = { kind: 'visitor' | 'user' | 'system'; id: string | null }

/** Writes down who did what to which thing; belongs in the transaction that did it. `action` is `noun.verb`. */
export const appendAudit = async (
  db: Queryable,
  input: { actor: AuditActor; action: string; subject: string; data?: Record<string, unknown> },
): Promise<void> => {
  await db.query('SELECT add_audit($1, $2, $3, $4, $5)', [
    input.actor.kind,
    input.actor.id,
    input.action,
    input.subject,
    toJson(input.data ?? {}),
  ])
}
