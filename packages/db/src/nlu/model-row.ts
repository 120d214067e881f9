import type { ModelState } from '@frontdesk/contracts/nlu/model'

/** A model version without its large columns. `metrics` is JSON to be parsed as TrainingMetrics. */
export type ModelRow = {
  id: string
  version: number
  state: ModelState
  stage: string | null
  share: number
  attempt: number
  cancelRequested: boolean
  hash: string | null
  dataHash: string | null
  encoderHash: string | null
  metrics: unknown
  error: string | null
  /** Why the process that tried could not serve it. */
  loadError: string | null
  artifactBytes: number | null
  trainedBy: string | null
  createdAt: Date
  readyAt: Date | null
}

/** Columns of a `ModelRow`, of `nlu_model m` with `app_user u` who had it trained. */
export const modelColumns = `m.id, m.version, m.state, m.stage, m.share, m.attempt, m.cancel_requested AS "cancelRequested", m.hash,
  m.data_hash AS "dataHash", m.encoder_hash AS "encoderHash", m.metrics, m.error, m.load_error AS "loadError",
  octet_length(m.artifact) AS "artifactBytes", u.name AS "trainedBy", m.created_at AS "createdAt", m.ready_at AS "readyAt"`

/** Where those columns come from. */
export const modelTables = 'nlu_model m LEFT JOIN app_user u ON u.id = m.trained_by'
