import type { HeldOutPrediction, NluReport } from '@frontdesk/contracts/nlu-report'
import { AppError } from '@frontdesk/core/errors'
import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'

export type SaveModelInput = {
  id: string
  /** Proof of the claim. */
  token: string
  artifact: Uint8Array
  hash: string
  dataHash: string
  encoderHash: string
  metrics: unknown
  report: NluReport | null
  predictions: readonly HeldOutPrediction[]
}

/** F1 by name, for lists: reading the whole report for them would take long. */
const toQuality = (report: NluReport | null) => ({
  intents: Object.fromEntries((report?.intents ?? []).map(({ name, f1 }) => [name, f1])),
  entities: Object.fromEntries((report?.entities ?? []).map(({ name, f1 }) => [name, f1])),
})

/** Near-duplicates in both directions: each of the two phrases shows the other. */
const toOverlaps = (report: NluReport | null) =>
  (report?.suggestions ?? []).flatMap((suggestion) => {
    if (suggestion.kind !== 'near-duplicate') return []
    const { first, second, similarity } = suggestion
    return [
      { intent: first.intent, text: first.text, other_intent: second.intent, other_text: second.text, similarity },
      { intent: second.intent, text: second.text, other_intent: first.intent, other_text: first.text, similarity },
    ]
  })

/**
 * Stores what training yielded; from then on the version is ready and never changes. The overlaps that it found replace those known.
 * Throws `conflict` unless it was in training under this claim. Belongs in a transaction.
 */
export const saveModel = async (tx: Queryable, input: SaveModelInput): Promise<void> => {
  const rows = await tx.query(
    `UPDATE nlu_model SET state = 'ready', stage = NULL, share = 1, artifact = $3, hash = $4, data_hash = $5, encoder_hash = $6, metrics = $7,
            report = $8, predictions = $9, quality = $10, error = NULL, ready_at = clock_timestamp()
      WHERE id = $1 AND attempt_token = $2 AND state = 'training' AND NOT cancel_requested RETURNING id`,
    [
      input.id,
      input.token,
      input.artifact,
      input.hash,
      input.dataHash,
      input.encoderHash,
      toJson(input.metrics),
      input.report === null ? null : toJson(input.report),
      toJson(input.predictions),
      toJson(toQuality(input.report)),
    ],
  )
  if (rows.length === 0) throw new AppError('conflict', 'This model is not in training.')
  await tx.query('DELETE FROM phrase_overlap')
  await tx.query(
    `INSERT INTO phrase_overlap (intent, text_key, other_intent, other_text, similarity)
     SELECT intent, text_key(text), other_intent, other_text, similarity
       FROM jsonb_to_recordset($1::jsonb) AS o(intent text, text text, other_intent text, other_text text, similarity float8)`,
    [toJson(toOverlaps(input.report))],
  )
}
