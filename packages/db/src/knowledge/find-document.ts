import type { Queryable } from '../database.ts'

/** A document by the name of its source and external id, held until the transaction ends; null when there is none. */
export const findDocument = async (
  tx: Queryable,
  input: { source: string; externalId: string },
): Promise<{ id: string; revision: number } | null> => {
  const [row] = await tx.query<{ id: string; revision: number }>(
    `SELECT d.id, d.revision FROM document d JOIN knowledge_source s ON s.id = d.source_id
     WHERE s.name = $1 AND d.external_id = $2 FOR UPDATE OF d`,
    [input.source, input.externalId],
  )
  return row ?? null
}
