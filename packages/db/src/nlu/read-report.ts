import type { Queryable } from '../database.ts'

/** The report of a version, JSON to be parsed as NluReport; null where there is none. */
export const readReport = async (db: Queryable, input: { id: string }): Promise<unknown> => {
  const [row] = await db.query<{ report: unknown }>('SELECT report FROM nlu_model WHERE id = $1', [input.id])
  return row?.report ?? null
}
