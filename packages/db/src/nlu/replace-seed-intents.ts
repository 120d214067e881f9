import type { EntityDefinition } from '@frontdesk/contracts/nlu-data'
import type { Database, Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'

export type SeedIntent = { name: string; title: string; description: string; kind: 'flow' | 'social' | 'knowledge'; phrases: string[] }
export type SeedIntents = { intents: SeedIntent[]; entities: EntityDefinition[]; outOfScope: string[] }

const insertIntents = async (tx: Queryable, intents: SeedIntent[]) => {
  await tx.query(
    `WITH seed AS (SELECT gen_random_uuid() AS id, s.* FROM jsonb_to_recordset($1::jsonb)
                     AS s(name text, title text, description text, kind "IntentKind", phrases jsonb)),
          added AS (INSERT INTO intent (id, name, title, description, kind) SELECT id, name, title, description, kind FROM seed)
     SELECT id FROM seed`,
    [toJson(intents)],
  )
  await tx.query(
    `INSERT INTO training_phrase (id, intent_id, text)
     SELECT gen_random_uuid(), i.id, p.text
       FROM jsonb_to_recordset($1::jsonb) AS s(name text, phrases jsonb)
       JOIN intent i ON i.name = s.name, jsonb_array_elements_text(s.phrases) AS p(text)
     ON CONFLICT DO NOTHING`,
    [toJson(intents)],
  )
}

/** Fills in intents with their phrases, entities and out-of-scope phrases where there is no intent yet; false when there was one. */
export const replaceSeedIntents = (db: Database, seed: SeedIntents): Promise<boolean> =>
  db.transaction(async (tx) => {
    await tx.query('LOCK TABLE intent IN SHARE ROW EXCLUSIVE MODE')
    const [existing] = await tx.query('SELECT 1 FROM intent LIMIT 1')
    if (existing) return false
    await insertIntents(tx, seed.intents)
    await tx.query(
      `INSERT INTO entity (id, name, definition)
       SELECT gen_random_uuid(), e->>'name', e FROM jsonb_array_elements($1::jsonb) AS e ON CONFLICT (name) DO NOTHING`,
      [toJson(seed.entities)],
    )
    await tx.query(
      `INSERT INTO out_of_scope_phrase (id, text)
       SELECT gen_random_uuid(), text FROM jsonb_array_elements_text($1::jsonb) AS p(text) ON CONFLICT DO NOTHING`,
      [toJson(seed.outOfScope)],
    )
    return true
  })
