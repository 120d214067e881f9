import { randomUUID } from 'node:crypto'
import type { Database } from '../database.ts'
import { claimModel } from '../nlu/claim-model.ts'
import { createModel } from '../nlu/create-model.ts'
import { type SaveModelInput, saveModel } from '../nlu/save-model.ts'

/** Adds a version as a training leaves it: ready, not live. */
export const addReadyModel = async (
  db: Database,
  trained: Omit<SaveModelInput, 'id' | 'token'>,
): Promise<{ id: string; version: number }> => {
  const { id, version } = await createModel(db, { id: randomUUID() })
  const token = randomUUID()
  await claimModel(db, { id, token, staleMs: 0 })
  await db.transaction((tx) => saveModel(tx, { id, token, ...trained }))
  return { id, version }
}
