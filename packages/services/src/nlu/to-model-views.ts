import { ModelProgress, type ModelView } from '@frontdesk/contracts/nlu/model'
import { AppError } from '@frontdesk/core/errors'
import type { Queryable } from '@frontdesk/db/client'
import { listActivations } from '@frontdesk/db/nlu/list-activations'
import type { ModelRow } from '@frontdesk/db/nlu/model-row'
import { readActiveModel } from '@frontdesk/db/nlu/read-active-model'
import { readModel } from '@frontdesk/db/nlu/read-model'
import { z } from 'zod'

const count = z.number().nullable().catch(null).default(null)
/** What lists show of the metrics; those of older versions may lack some. */
const ShownMetrics = z.object({
  intents: count,
  phrases: count,
  accuracy: count,
  macroF1: count,
  expectedCalibrationError: count,
  aurocOutOfScope: count,
  encodeMs: count,
  trainMs: count,
})

const toProgress = ({ state, stage, share }: ModelRow): ModelProgress | null => {
  if (state !== 'queued' && state !== 'training') return null
  return ModelProgress.parse({ stage: stage ?? 'queued', share })
}

/** Versions as the console shows them, with every time they went live. */
export const toModelViews = async (db: Queryable, rows: readonly ModelRow[], liveId: string | null): Promise<ModelView[]> => {
  const activations = await listActivations(db, { modelIds: rows.map(({ id }) => id) })
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    state: row.state,
    live: row.id === liveId,
    progress: toProgress(row),
    error: row.error ?? row.loadError,
    hash: row.hash,
    dataHash: row.dataHash,
    ...ShownMetrics.parse(row.metrics),
    artifactBytes: row.artifactBytes,
    trainedBy: row.trainedBy,
    createdAt: row.createdAt.toISOString(),
    readyAt: row.readyAt?.toISOString() ?? null,
    activations: activations.filter(({ modelId }) => modelId === row.id).map(({ at, by }) => ({ at: at.toISOString(), by })),
  }))
}

/** One version as the console shows it; throws `not-found`. */
export const viewModel = async (db: Queryable, id: string): Promise<ModelView> => {
  const row = await readModel(db, { id })
  const live = await readActiveModel(db)
  const [view] = row ? await toModelViews(db, [row], live?.id ?? null) : []
  if (!view) throw new AppError('not-found', 'There is no such model.')
  return view
}
