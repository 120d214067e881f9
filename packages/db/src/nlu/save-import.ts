import type { ImportedData } from '@frontdesk/contracts/nlu-interchange'
import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'

export type NewImport = { id: string; name: string; mode: 'merge' | 'replace'; data: ImportedData; baseHash: string; userId: string }

/** Keeps a previewed file; those that nobody applied within the hour are forgotten, and so is the same person's one before. */
export const saveImport = async (tx: Queryable, input: NewImport): Promise<void> => {
  await tx.query(`DELETE FROM nlu_import WHERE created_by = $1 OR created_at < clock_timestamp() - interval '1 hour'`, [input.userId])
  await tx.query('INSERT INTO nlu_import (id, name, mode, data, base_hash, created_by) VALUES ($1, $2, $3, $4, $5, $6)', [
    input.id,
    input.name,
    input.mode,
    toJson(input.data),
    input.baseHash,
    input.userId,
  ])
}
