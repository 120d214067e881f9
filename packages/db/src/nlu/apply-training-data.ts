import type { DataDifference } from '@frontdesk/core/nlu/compare-data'
import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'

const statements = {
  removePhrases: `DELETE FROM training_phrase p USING jsonb_to_recordset($1::jsonb) AS r(intent text, text text), intent i
    WHERE i.name = r.intent AND p.intent_id = i.id AND text_key(p.text) = text_key(r.text)`,
  removeIntents: `DELETE FROM intent WHERE name IN (SELECT jsonb_array_elements_text($1::jsonb))`,
  addIntents: `INSERT INTO intent (id, name, title, description, kind, enabled, metadata, updated_by)
    SELECT gen_random_uuid(), n.name, n.title, n.description, n.kind, n.enabled, nullif(n.metadata, 'null'), $2
      FROM jsonb_to_recordset($1::jsonb) AS n(name text, title text, description text, kind "IntentKind", enabled boolean, metadata jsonb)`,
  changeIntents: `UPDATE intent i SET title = n.title, description = n.description, kind = n.kind, enabled = n.enabled,
           metadata = nullif(n.metadata, 'null'), revision = i.revision + 1, updated_at = clock_timestamp(), updated_by = $2
      FROM jsonb_to_recordset($1::jsonb) AS n(name text, title text, description text, kind "IntentKind", enabled boolean, metadata jsonb)
     WHERE i.name = n.name`,
  // The first of the file is the newest, as with phrases that are pasted.
  addPhrases: `INSERT INTO training_phrase (id, intent_id, text, entities, origin, metadata, updated_by, created_at)
    SELECT gen_random_uuid(), i.id, n.phrase->>'text', n.phrase->'entities', n.phrase->>'origin', nullif(n.phrase->'metadata', 'null'), $2,
           clock_timestamp() - n.place * interval '1 millisecond'
      FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS n(phrase, place) JOIN intent i ON i.name = n.phrase->>'intent'`,
  changePhrases: `UPDATE training_phrase p SET entities = n.entities, origin = n.origin, metadata = nullif(n.metadata, 'null'),
           revision = p.revision + 1, updated_at = clock_timestamp(), updated_by = $2
      FROM jsonb_to_recordset($1::jsonb) AS n(intent text, text text, entities jsonb, origin text, metadata jsonb)
      JOIN intent i ON i.name = n.intent
     WHERE p.intent_id = i.id AND text_key(p.text) = text_key(n.text)`,
  removeOutOfScope: `DELETE FROM out_of_scope_phrase p USING jsonb_array_elements_text($1::jsonb) AS r(text)
    WHERE text_key(p.text) = text_key(r.text)`,
  addOutOfScope: `INSERT INTO out_of_scope_phrase (id, text, origin, metadata, created_by, created_at)
    SELECT gen_random_uuid(), n.phrase->>'text', n.phrase->>'origin', nullif(n.phrase->'metadata', 'null'), $2,
           clock_timestamp() - n.place * interval '1 millisecond'
      FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS n(phrase, place)`,
  changeOutOfScope: `UPDATE out_of_scope_phrase p SET origin = n.origin, metadata = nullif(n.metadata, 'null')
      FROM jsonb_to_recordset($1::jsonb) AS n(text text, origin text, metadata jsonb) WHERE text_key(p.text) = text_key(n.text)`,
  removeEntities: `DELETE FROM entity WHERE name IN (SELECT jsonb_array_elements_text($1::jsonb))`,
  addEntities: `INSERT INTO entity (id, name, definition, updated_by)
    SELECT gen_random_uuid(), e->>'name', e, $2 FROM jsonb_array_elements($1::jsonb) AS e`,
  changeEntities: `UPDATE entity t SET definition = e, revision = t.revision + 1, updated_at = clock_timestamp(), updated_by = $2
      FROM jsonb_array_elements($1::jsonb) AS e WHERE t.name = e->>'name'`,
  synonyms: `UPDATE nlu_synonyms SET synonyms = $1, revision = revision + 1, updated_at = clock_timestamp(), updated_by = $2 WHERE id = 1`,
} as const

/** Carries out the difference between the training data as they stand and as they shall be. Belongs in a transaction that locked them. */
export const applyTrainingData = async (tx: Queryable, input: { difference: DataDifference; userId: string }): Promise<void> => {
  const { intents, phrases, outOfScope, entities, synonyms } = input.difference
  const remove = (statement: string, keys: readonly unknown[]) => (keys.length > 0 ? tx.query(statement, [toJson(keys)]) : null)
  const write = (statement: string, rows: readonly unknown[]) =>
    rows.length > 0 ? tx.query(statement, [toJson(rows), input.userId]) : null
  await remove(statements.removePhrases, phrases.removed)
  await remove(statements.removeIntents, intents.removed)
  await write(statements.addIntents, intents.added)
  await write(statements.changeIntents, intents.changed)
  await write(statements.addPhrases, phrases.added)
  await write(statements.changePhrases, phrases.changed)
  await remove(statements.removeOutOfScope, outOfScope.removed)
  await write(statements.addOutOfScope, outOfScope.added)
  await write(statements.changeOutOfScope, outOfScope.changed)
  await remove(statements.removeEntities, entities.removed)
  await write(statements.addEntities, entities.added)
  await write(statements.changeEntities, entities.changed)
  if (synonyms) await tx.query(statements.synonyms, [toJson(synonyms), input.userId])
}
