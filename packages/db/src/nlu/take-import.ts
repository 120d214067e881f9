import { ImportedData } from '@frontdesk/contracts/nlu-interchange'
import type { Queryable } from '../database.ts'

export type ImportRow = { name: string; mode: 'merge' | 'replace'; data: ImportedData; baseHash: string }

/** Takes a previewed file away and returns it; null when it is somebody else's, over an hour old, or gone. */
export const takeImport = async (tx: Queryable, input: { id: string; userId: string }): Promise<ImportRow | null> => {
  const [row] = await tx.query<Omit<ImportRow, 'data'> & { data: unknown }>(
    `DELETE FROM nlu_import WHERE id = $1 AND created_by = $2 AND created_at > clock_timestamp() - interval '1 hour'
     RETURNING name, mode, data, base_hash AS "baseHash"`,
    [input.id, input.userId],
  )
  return row === undefined ? null : { ...row, data: ImportedData.parse(row.data) }
}
