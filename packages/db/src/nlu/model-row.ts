/** A model version without its artifact. `metrics` is JSON to be parsed as TrainingMetrics. */
export type ModelRow = {
  id: string
  version: number
  state: 'training' | 'ready' | 'failed'
  hash: string | null
  dataHash: string | null
  encoderHash: string | null
  metrics: unknown
  error: string | null
  createdAt: Date
  activatedAt: Date | null
}

/** Columns of a `ModelRow`. */
export const modelColumns = `id, version, state, hash, data_hash AS "dataHash", encoder_hash AS "encoderHash", metrics, error,
  created_at AS "createdAt", activated_at AS "activatedAt"`
