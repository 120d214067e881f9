import type { Queryable } from '../database.ts'

/** Undo rows are kept this long. */
const keptFor = '1 day'

const restore = {
  intents: `INSERT INTO intent (id, name, title, description, kind, enabled, metadata, revision, created_at, updated_at, updated_by)
    SELECT id, name, title, description, kind, enabled, metadata, revision + 1, created_at, clock_timestamp(), $2
      FROM jsonb_populate_recordset(NULL::intent, $1::jsonb->'intents') ON CONFLICT DO NOTHING RETURNING id`,
  entities: `INSERT INTO entity (id, name, definition, revision, created_at, updated_at, updated_by)
    SELECT id, name, definition, revision + 1, created_at, clock_timestamp(), $2
      FROM jsonb_populate_recordset(NULL::entity, $1::jsonb->'entities') ON CONFLICT DO NOTHING RETURNING id`,
  // Only what nobody has changed since: the bulk change raised the revision by one.
  changedPhrases: `UPDATE training_phrase p
      SET intent_id = b.intent_id, entities = b.entities, revision = p.revision + 1, updated_at = clock_timestamp(), updated_by = $2
     FROM jsonb_populate_recordset(NULL::training_phrase, $1::jsonb->'phrases') b JOIN intent i ON i.id = b.intent_id
    WHERE p.id = b.id AND p.revision = b.revision + 1 AND NOT EXISTS (
      SELECT 1 FROM training_phrase t WHERE t.intent_id = b.intent_id AND t.id <> b.id AND text_key(t.text) = text_key(p.text))
    RETURNING p.id`,
  removedPhrases: `INSERT INTO training_phrase (id, intent_id, text, entities, metadata, origin, turn_id, revision, created_at, updated_at, updated_by)
    SELECT b.id, b.intent_id, b.text, b.entities, b.metadata, b.origin, b.turn_id, b.revision + 1, b.created_at, clock_timestamp(), $2
      FROM jsonb_populate_recordset(NULL::training_phrase, $1::jsonb->'phrases') b JOIN intent i ON i.id = b.intent_id
    ON CONFLICT DO NOTHING RETURNING id`,
  outOfScope: `INSERT INTO out_of_scope_phrase (id, text, metadata, origin, turn_id, created_at, created_by)
    SELECT id, text, metadata, origin, turn_id, created_at, coalesce(created_by, $2)
      FROM jsonb_populate_recordset(NULL::out_of_scope_phrase, $1::jsonb->'outOfScope') ON CONFLICT DO NOTHING RETURNING id`,
} as const

/**
 * Puts the rows of a bulk change back as they were, but for those that somebody has changed since; returns what kind of change it was and how
 * many rows are back, null when it was undone already or is not known (any more). Belongs in a transaction.
 */
export const undoChange = async (
  tx: Queryable,
  input: { id: string; userId: string | null },
): Promise<{ what: string; changed: number } | null> => {
  await tx.query(`DELETE FROM nlu_undo WHERE created_at < clock_timestamp() - interval '${keptFor}'`)
  const [undo] = await tx.query<{ what: string; before: string }>(
    'UPDATE nlu_undo SET undone_at = clock_timestamp() WHERE id = $1 AND undone_at IS NULL RETURNING what, before::text',
    [input.id],
  )
  if (!undo) return null
  let changed = 0
  for (const statement of Object.values(restore)) changed += (await tx.query(statement, [undo.before, input.userId])).length
  return { what: undo.what, changed }
}
