import type { Queryable } from '../database.ts'

/** The synonyms that hold whatever the entity; `synonyms` is JSON to be parsed as ListValue[]. */
export const readSynonyms = async (db: Queryable): Promise<{ synonyms: unknown; revision: number }> => {
  const [row] = await db.query<{ synonyms: unknown; revision: number }>('SELECT synonyms, revision FROM nlu_synonyms WHERE id = 1')
  return row ?? { synonyms: [], revision: 1 }
}
