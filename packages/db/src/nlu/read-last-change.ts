import type { Queryable } from '../database.ts'

export type LastChange = { by: string | null; at: Date }

const statements = {
  intent: 'SELECT u.name AS by, t.updated_at AS at FROM intent t LEFT JOIN app_user u ON u.id = t.updated_by WHERE t.id = $1',
  phrase: 'SELECT u.name AS by, t.updated_at AS at FROM training_phrase t LEFT JOIN app_user u ON u.id = t.updated_by WHERE t.id = $1',
  entity: 'SELECT u.name AS by, t.updated_at AS at FROM entity t LEFT JOIN app_user u ON u.id = t.updated_by WHERE t.id = $1',
  synonyms: 'SELECT u.name AS by, t.updated_at AS at FROM nlu_synonyms t LEFT JOIN app_user u ON u.id = t.updated_by WHERE t.id::text = $1',
  source: 'SELECT u.name AS by, t.updated_at AS at FROM knowledge_source t LEFT JOIN app_user u ON u.id = t.updated_by WHERE t.id = $1',
  document: 'SELECT u.name AS by, t.updated_at AS at FROM document t LEFT JOIN app_user u ON u.id = t.updated_by WHERE t.id = $1',
  passage:
    'SELECT u.name AS by, coalesce(t.edited_at, now()) AS at FROM chunk t LEFT JOIN app_user u ON u.id = t.edited_by WHERE t.id = $1',
} as const
export type ChangedThing = keyof typeof statements

/** Who changed a thing last, and when; null when it is gone. */
export const readLastChange = async (db: Queryable, input: { thing: ChangedThing; id: string }): Promise<LastChange | null> => {
  const [row] = await db.query<LastChange>(statements[input.thing], [input.id])
  return row ?? null
}
